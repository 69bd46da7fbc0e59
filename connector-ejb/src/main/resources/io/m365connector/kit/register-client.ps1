#Requires -Modules Microsoft.Graph.Authentication, Microsoft.Graph.Applications, Microsoft.Graph.Identity.SignIns
# Registers the desktop client in your tenant, with Microsoft Graph PowerShell. Needs the role Cloud
# Application Administrator or Global Administrator. Running it twice changes nothing the second time.
$ErrorActionPreference = 'Stop'

@VALUES@

Connect-MgGraph -TenantId $tenant -Environment $cloud -NoWelcome -Scopes 'Application.ReadWrite.All', 'DelegatedPermissionGrant.ReadWrite.All'

# The connector's own entry in your tenant; the consent link adds it as well.
$api = Get-MgServicePrincipal -Filter "appId eq '$connector'"
if (-not $api) { $api = New-MgServicePrincipal -AppId $connector }
$scope = $api.Oauth2PermissionScopes | Where-Object Value -eq 'access_as_user'

$named = $registration -replace "'", "''"
$app = Get-MgApplication -Filter "displayName eq '$named'" | Select-Object -First 1
if (-not $app) {
  $app = New-MgApplication -DisplayName $registration -SignInAudience 'AzureADMyOrg' `
    -PublicClient @{ RedirectUris = @('http://127.0.0.1/callback', 'http://localhost/callback') } `
    -RequiredResourceAccess @(@{ ResourceAppId = $connector; ResourceAccess = @(@{ Id = $scope.Id; Type = 'Scope' }) })
}
$client = Get-MgServicePrincipal -Filter "appId eq '$($app.AppId)'"
if (-not $client) { $client = New-MgServicePrincipal -AppId $app.AppId }
$grant = Get-MgOauth2PermissionGrant -Filter "clientId eq '$($client.Id)' and resourceId eq '$($api.Id)'"
if (-not $grant) {
  New-MgOauth2PermissionGrant -ClientId $client.Id -ConsentType 'AllPrincipals' -ResourceId $api.Id -Scope 'access_as_user' | Out-Null
}

"Directory (tenant) id:   $tenant"
"Application (client) id: $($app.AppId)"
"Now open the consent link: $consent"
