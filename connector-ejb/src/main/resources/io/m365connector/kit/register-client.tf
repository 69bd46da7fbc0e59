# Registers the desktop client in your tenant. Needs the role Cloud Application Administrator or Global Administrator.
locals {
@VALUES@
}

terraform {
  required_providers {
    azuread = {
      source  = "hashicorp/azuread"
      version = ">= 3.0"
    }
  }
}

provider "azuread" {
  tenant_id   = local.tenant
  environment = local.cloud
}

# The connector's own entry in your tenant; the consent link adds it as well.
resource "azuread_service_principal" "connector" {
  client_id    = local.connector
  use_existing = true
}

resource "azuread_application" "desktop" {
  display_name     = local.registration
  sign_in_audience = "AzureADMyOrg"

  public_client {
    redirect_uris = ["http://127.0.0.1/callback", "http://localhost/callback"]
  }

  required_resource_access {
    resource_app_id = local.connector

    resource_access {
      id   = azuread_service_principal.connector.oauth2_permission_scope_ids["access_as_user"]
      type = "Scope"
    }
  }
}

resource "azuread_service_principal" "desktop" {
  client_id = azuread_application.desktop.client_id
}

resource "azuread_service_principal_delegated_permission_grant" "desktop" {
  service_principal_object_id          = azuread_service_principal.desktop.object_id
  resource_service_principal_object_id = azuread_service_principal.connector.object_id
  claim_values                         = ["access_as_user"]
}

output "tenant_id" {
  value = local.tenant
}

output "client_id" {
  value = azuread_application.desktop.client_id
}

output "consent_link" {
  value = local.consent
}
