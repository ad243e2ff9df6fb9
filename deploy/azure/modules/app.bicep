metadata description = 'The nodes. Any of them can serve any conversation, so there is no affinity.'

param name string
param location string
param image string
param registry string
param minReplicas int
param maxReplicas int
param identityId string
param clientId string
param tenantId string
param databaseHost string
param databaseUser string
param vaultUri string
param languageEndpoint string
param publicUrl string
param workspaceName string
param insightsName string
param tags object

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' existing = {
  name: workspaceName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource environment 'Microsoft.App/managedEnvironments@2025-01-01' = {
  name: '${name}-env'
  location: location
  tags: tags
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: workspace.properties.customerId
        sharedKey: workspace.listKeys().primarySharedKey
      }
    }
  }
}

var settings = [
  { name: 'ASPNETCORE_HTTP_PORTS', value: '8080' }
  { name: 'AZURE_CLIENT_ID', value: clientId }
  { name: 'PublicUrl', value: empty(publicUrl) ? 'https://${name}.${environment.properties.defaultDomain}' : publicUrl }
  // The ingress of the environment calls from the range that Container Apps keeps for itself.
  { name: 'Proxies__Trusted', value: '100.100.0.0/16' }
  { name: 'BotFramework__AppId', value: clientId }
  { name: 'BotFramework__AppType', value: 'UserAssignedMSI' }
  { name: 'BotFramework__TenantId', value: tenantId }
  { name: 'Store__Provider', value: 'postgres' }
  { name: 'Store__ConnectionString', value: 'Host=${databaseHost};Database=kratombot;Username=${databaseUser};Ssl Mode=VerifyFull' }
  { name: 'Store__EntraSignIn', value: 'true' }
  { name: 'KeyVault__Uri', value: vaultUri }
  { name: 'Insights__Endpoint', value: languageEndpoint }
  { name: 'Telemetry__AzureMonitor', value: insights.properties.ConnectionString }
]

resource app 'Microsoft.App/containerApps@2025-01-01' = {
  name: name
  location: location
  tags: tags
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    environmentId: environment.id
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        targetPort: 8080
        transport: 'auto'
        allowInsecure: false
        stickySessions: { affinity: 'none' }
      }
      registries: empty(registry) ? [] : [{ server: registry, identity: identityId }]
    }
    template: {
      terminationGracePeriodSeconds: 60
      scale: {
        minReplicas: minReplicas
        maxReplicas: maxReplicas
        rules: [{ name: 'http', http: { metadata: { concurrentRequests: '100' } } }]
      }
      containers: [
        {
          name: 'bot'
          image: image
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: settings
          probes: [
            {
              type: 'Startup'
              httpGet: { path: '/health/live', port: 8080 }
              periodSeconds: 1
              failureThreshold: 60
            }
            {
              type: 'Readiness'
              httpGet: { path: '/health/ready', port: 8080 }
              periodSeconds: 5
              failureThreshold: 2
            }
            {
              type: 'Liveness'
              httpGet: { path: '/health/live', port: 8080 }
              periodSeconds: 10
              failureThreshold: 3
            }
          ]
        }
      ]
    }
  }
}

output host string = app.properties.configuration.ingress.fqdn
