#!/usr/bin/env bash
# Registers the connector in your own tenant with the Azure CLI; run it again to bring an existing one up to date.
#   az login --tenant <your tenant>;  bash register-connector.sh https://m365.example.com
# It prints the settings. The client secret is made last and shown once.
set -eu
url=${1:?usage: register-connector.sh PUBLIC_URL}
name="Microsoft 365 MCP Connector"
graph=00000003-0000-0000-c000-000000000000
permissions="User.Read Mail.Read Mail.Read.Shared Calendars.Read Calendars.Read.Shared Files.Read.All Sites.Read.All Chat.Read offline_access"

app=$(az ad app list --filter "displayName eq '$name'" --query '[0].appId' --output tsv)
if [ -z "$app" ]; then
  app=$(az ad app create --display-name "$name" --sign-in-audience AzureADMultipleOrgs \
    --web-redirect-uris "$url/admin/sign-in" --query appId --output tsv)
fi
object=$(az ad app show --id "$app" --query id --output tsv)

# The scope that clients ask for, tokens of version 2, and the portal's roles. A scope or role keeps its id once it is there.
scope=$(az ad app show --id "$app" --query "api.oauth2PermissionScopes[?value=='access_as_user'].id" --output tsv)
[ -n "$scope" ] || scope=$(uuidgen)
role() {
  local id
  id=$(az ad app show --id "$app" --query "appRoles[?value=='$1'].id" --output tsv)
  printf '{"id":"%s","value":"%s","displayName":"%s","description":"%s","allowedMemberTypes":["%s"],"isEnabled":true}' \
    "${id:-$(uuidgen)}" "$1" "$1" "$2" "$3"
}
body=$(cat <<JSON
{"identifierUris":["api://$app"],
 "api":{"requestedAccessTokenVersion":2,"oauth2PermissionScopes":[{"id":"$scope","value":"access_as_user","type":"User","isEnabled":true,
   "adminConsentDisplayName":"Read Microsoft 365 as the signed-in user",
   "adminConsentDescription":"Lets the connector read mail, calendar, files and chats as the signed-in user. It cannot write.",
   "userConsentDisplayName":"Read your Microsoft 365","userConsentDescription":"Lets the connector read your mail, calendar, files and chats as you. It cannot write."}]},
 "appRoles":[$(role viewer "Sees the portal" User),$(role approver "Decides requests" User),$(role administrator "Manages the connector" User),$(role automation "Uses the admin API" Application)]}
JSON
)
az rest --method PATCH --uri "https://graph.microsoft.com/v1.0/applications/$object" --body "$body" --output none

# What it may read on behalf of a user; nothing here writes, and nothing is an application permission.
for permission in $permissions; do
  id=$(az ad sp show --id "$graph" --query "oauth2PermissionScopes[?value=='$permission'].id" --output tsv)
  az ad app permission add --id "$app" --api "$graph" --api-permissions "$id=Scope" --output none
done
az ad sp show --id "$app" --output none 2>/dev/null || az ad sp create --id "$app" --output none

echo "CONNECTOR_PUBLIC_URL=$url"
echo "CONNECTOR_CLIENT_ID=$app"
echo "CONNECTOR_PORTAL_TENANT=$(az account show --query tenantId --output tsv)"
echo "CONNECTOR_CLIENT_SECRET=$(az ad app credential reset --id "$app" --append --years 1 --query password --output tsv)"
