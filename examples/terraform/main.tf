terraform {
  required_version = ">= 1.6"
  required_providers {
    helm = {
      source  = "hashicorp/helm"
      version = ">= 3.0"
    }
  }
}

variable "environment" {
  description = "Environment whose values file is used: dev, staging or production."
  type        = string

  validation {
    condition     = contains(["dev", "staging", "production"], var.environment)
    error_message = "There is no such environment: it is dev, staging or production."
  }
}

resource "helm_release" "monitoring" {
  name             = "jobpilot"
  namespace        = "jobpilot"
  create_namespace = true

  repository = "oci://registry.example.com/charts"
  chart      = "jobpilot-monitoring"
  version    = "0.1.0"

  values = [
    file("${path.module}/../base/values.yaml"),
    file("${path.module}/../${var.environment}/values.yaml"),
  ]

  # An upgrade that fails is rolled back.
  atomic  = true
  timeout = 900
}
