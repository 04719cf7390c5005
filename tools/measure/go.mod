module jobpilot.example/monitoring/tools/measure

go 1.26.0
