metadata description = 'Optional: language, sentiment and personal data by the Azure language service. Keys are off; the identity is the only way in.'

param name string
param location string
param userPrincipalId string
param workspaceId string
param tags object

@description('Cognitive Services User, a role built into Azure.')
var user = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'a97b65f3-24c7-4388-baec-2e87135dc908')

resource account 'Microsoft.CognitiveServices/accounts@2025-06-01' = {
  name: '${name}-language'
  location: location
  tags: tags
  kind: 'TextAnalytics'
  sku: { name: 'S' }
  properties: {
    customSubDomainName: '${name}-${uniqueString(resourceGroup().id)}'
    disableLocalAuth: true
    publicNetworkAccess: 'Enabled'
  }
}

resource use 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: account
  name: guid(account.id, userPrincipalId, user)
  properties: {
    principalId: userPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: user
  }
}

resource audit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: account
  name: 'audit'
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'audit', enabled: true }]
  }
}

output endpoint string = account.properties.endpoint
