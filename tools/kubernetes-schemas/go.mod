module jobpilot.example/monitoring/tools/kubernetes-schemas

go 1.26.0
