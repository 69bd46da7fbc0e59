# Claude Desktop on Windows: a platform script for Intune. Runs as SYSTEM, in the 64-bit host.
# It replaces managedMcpServers; servers that are there already have to be merged into the array.
$ErrorActionPreference = 'Stop'

@VALUES@

$key = 'HKLM:\SOFTWARE\Policies\Claude'
if (-not (Test-Path -LiteralPath $key)) { New-Item -Path $key -Force | Out-Null }
New-ItemProperty -LiteralPath $key -Name 'managedMcpServers' -PropertyType String -Value $servers -Force | Out-Null
