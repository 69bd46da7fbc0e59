#!/usr/bin/env bash
# Registers the desktop client in your tenant, with the Azure CLI. Needs the role Cloud Application
# Administrator or Global Administrator. Running it twice changes nothing the second time.
set -eu

@VALUES@

az cloud set --name "$cloud"
az login --tenant "$tenant" --allow-no-subscriptions --output none

# The connector's own entry in your tenant; the consent link adds it as well.
az ad sp show --id "$connector" --output none 2>/dev/null || az ad sp create --id "$connector" --output none
scope=$(az ad sp show --id "$connector" --query "oauth2PermissionScopes[?value=='access_as_user'].id | [0]" --output tsv)

quote="'"
named=${registration//$quote/$quote$quote}
client=$(az ad app list --filter "displayName eq '$named'" --query '[0].appId' --output tsv)
if [ -z "$client" ]; then
  client=$(az ad app create --display-name "$registration" --sign-in-audience AzureADMyOrg \
    --public-client-redirect-uris http://127.0.0.1/callback http://localhost/callback --query appId --output tsv)
fi
az ad sp show --id "$client" --output none 2>/dev/null || az ad sp create --id "$client" --output none
az ad app permission add --id "$client" --api "$connector" --api-permissions "$scope=Scope" --output none
az ad app permission grant --id "$client" --api "$connector" --scope access_as_user --output none

echo "Directory (tenant) id:   $tenant"
echo "Application (client) id: $client"
echo "Now open the consent link: $consent"
