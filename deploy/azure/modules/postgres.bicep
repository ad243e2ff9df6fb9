metadata description = 'The conversations. Sign-in with Entra identities only: there is no password to leak.'

param name string
param location string
param size object
param administrators object
param botPrincipalId string
param botPrincipalName string
param workspaceId string
param tags object

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: '${name}-pg-${uniqueString(resourceGroup().id)}'
  location: location
  tags: tags
  sku: { name: size.sku, tier: size.tier }
  properties: {
    version: '17'
    storage: { storageSizeGB: size.storageGb, autoGrow: 'Enabled' }
    backup: { backupRetentionDays: 14, geoRedundantBackup: 'Disabled' }
    highAvailability: { mode: size.highAvailability ? 'ZoneRedundant' : 'Disabled' }
    authConfig: {
      activeDirectoryAuth: 'Enabled'
      passwordAuth: 'Disabled'
      tenantId: tenant().tenantId
    }
    network: { publicNetworkAccess: 'Enabled' }
  }

  resource database 'databases' = {
    name: 'kratombot'
    properties: { charset: 'UTF8', collation: 'en_US.utf8' }
  }

  // Container Apps without a network of their own leave through addresses of Azure.
  resource azure 'firewallRules' = {
    name: 'azure-services'
    properties: { startIpAddress: '0.0.0.0', endIpAddress: '0.0.0.0' }
  }

  resource people 'administrators' = {
    name: administrators.objectId
    properties: {
      principalName: administrators.name
      principalType: 'Group'
      tenantId: tenant().tenantId
    }
    dependsOn: [database]
  }

  resource bot 'administrators' = {
    name: botPrincipalId
    properties: {
      principalName: botPrincipalName
      principalType: 'ServicePrincipal'
      tenantId: tenant().tenantId
    }
    // The server takes one change of its administrators at a time.
    dependsOn: [people]
  }
}

resource metrics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: server
  name: 'metrics'
  properties: {
    workspaceId: workspaceId
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

output host string = server.properties.fullyQualifiedDomainName
