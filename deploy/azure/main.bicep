targetScope = 'resourceGroup'

metadata description = 'KratomBot on Azure: two or more nodes on PostgreSQL behind Azure Bot Service, with one identity for everything and no password anywhere.'

@description('A short name that the names of all resources begin with.')
@minLength(3)
@maxLength(12)
param name string

@description('Where the resources live.')
param location string = resourceGroup().location

@description('The container image, by digest: registry/repository@sha256:...')
param image string

@description('The registry that the identity may pull from; empty for a public one.')
param registry string = ''

@description('The least and the most nodes. Two let one be replaced without an interruption.')
@minValue(1)
@maxValue(10)
param minReplicas int = 2

@minValue(1)
@maxValue(30)
param maxReplicas int = 6

@description('The database server. HA needs a tier that offers it.')
param database databaseSize

@description('Answers in distress or about medicines may be refined by the language service, after the user agreed. Off costs nothing.')
param languageService bool = false

@description('The object id of the group that may administer the database; the bot itself signs in with its identity.')
param databaseAdministrators databaseAdministrator

@description('The address that people use, such as https://bot.example.org; empty for the one that Container Apps gives.')
param publicUrl string = ''

@description('The days that logs are kept. They hold no text of users.')
@minValue(30)
@maxValue(730)
param logDays int = 30

@description('Tags that every resource carries.')
param tags object = {}

type databaseSize = {
  sku: string
  tier: 'Burstable' | 'GeneralPurpose' | 'MemoryOptimized'
  storageGb: int
  highAvailability: bool
}

type databaseAdministrator = {
  objectId: string
  name: string
}

module logs 'modules/logs.bicep' = {
  params: {
    name: name
    location: location
    days: logDays
    senderPrincipalId: identity.outputs.principalId
    tags: tags
  }
}

module identity 'modules/identity.bicep' = {
  params: {
    name: name
    location: location
    tags: tags
  }
}

module vault 'modules/vault.bicep' = {
  params: {
    name: name
    location: location
    readerPrincipalId: identity.outputs.principalId
    workspaceId: logs.outputs.workspaceId
    tags: tags
  }
}

module postgres 'modules/postgres.bicep' = {
  params: {
    name: name
    location: location
    size: database
    administrators: databaseAdministrators
    botPrincipalId: identity.outputs.principalId
    botPrincipalName: identity.outputs.name
    workspaceId: logs.outputs.workspaceId
    tags: tags
  }
}

module language 'modules/language.bicep' = if (languageService) {
  params: {
    name: name
    location: location
    userPrincipalId: identity.outputs.principalId
    workspaceId: logs.outputs.workspaceId
    tags: tags
  }
}

module app 'modules/app.bicep' = {
  params: {
    name: name
    location: location
    image: image
    registry: registry
    minReplicas: minReplicas
    maxReplicas: maxReplicas
    identityId: identity.outputs.id
    clientId: identity.outputs.clientId
    tenantId: tenant().tenantId
    databaseHost: postgres.outputs.host
    databaseUser: identity.outputs.name
    vaultUri: vault.outputs.uri
    languageEndpoint: language.?outputs.endpoint ?? ''
    publicUrl: publicUrl
    workspaceName: logs.outputs.workspaceName
    insightsName: logs.outputs.insightsName
    tags: tags
  }
}

module bot 'modules/bot.bicep' = {
  params: {
    name: name
    endpoint: 'https://${app.outputs.host}/api/messages'
    clientId: identity.outputs.clientId
    identityId: identity.outputs.id
    tenantId: tenant().tenantId
    tags: tags
  }
}

@description('The page, and what the Teams app package names as its domain.')
output address string = 'https://${app.outputs.host}'

@description('The bot id for the Teams app package.')
output botId string = identity.outputs.clientId
