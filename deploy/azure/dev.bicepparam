using 'main.bicep'

param name = 'kratomdev'
param image = 'registry.example/kratombot@sha256:0000000000000000000000000000000000000000000000000000000000000000'
param minReplicas = 1
param maxReplicas = 2
param database = {
  sku: 'Standard_B1ms'
  tier: 'Burstable'
  storageGb: 32
  highAvailability: false
}
param databaseAdministrators = {
  objectId: '00000000-0000-0000-0000-000000000001'
  name: 'database-administrators'
}
