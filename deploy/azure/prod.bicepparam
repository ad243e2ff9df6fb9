using 'main.bicep'

param name = 'kratombot'
param image = 'registry.example/kratombot@sha256:0000000000000000000000000000000000000000000000000000000000000000'
param minReplicas = 2
param maxReplicas = 6
param languageService = true
param logDays = 90
param database = {
  sku: 'Standard_D2ds_v5'
  tier: 'GeneralPurpose'
  storageGb: 64
  highAvailability: true
}
param databaseAdministrators = {
  objectId: '00000000-0000-0000-0000-000000000001'
  name: 'database-administrators'
}
