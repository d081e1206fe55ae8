// Everything CoachBot needs in Azure: the web app with its identity, PostgreSQL, and the bot registration with Teams.
//   az deployment group create -g GROUP -f deploy/azure/main.bicep -p name=coachbot databasePassword=...
// The bot signs in with the web app's own identity, so there is no client secret to keep.
@description('Short name, unique in Azure: part of every address.')
@minLength(3)
@maxLength(24)
param name string

param location string = resourceGroup().location

@description('Of the database server\'s administrator.')
@secure()
@minLength(12)
param databasePassword string

@description('B1 is enough for a team; the app is one process.')
param planSku string = 'B1'

var databaseUser = 'coach'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: '${name}-db'
  location: location
  sku: {
    name: 'Standard_B1ms'
    tier: 'Burstable'
  }
  properties: {
    version: '16'
    administratorLogin: databaseUser
    administratorLoginPassword: databasePassword
    storage: {
      storageSizeGB: 32
    }
    backup: {
      backupRetentionDays: 7
      geoRedundantBackup: 'Disabled'
    }
  }

  resource coach 'databases' = {
    name: 'coach'
  }

  // Only services inside Azure reach it; the password and TLS still guard it.
  resource azure 'firewallRules' = {
    name: 'azure'
    properties: {
      startIpAddress: '0.0.0.0'
      endIpAddress: '0.0.0.0'
    }
  }
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: '${name}-plan'
  location: location
  kind: 'linux'
  sku: {
    name: planSku
  }
  properties: {
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2023-12-01' = {
  name: name
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    siteConfig: {
      linuxFxVersion: 'DOTNETCORE|10.0'
      alwaysOn: true
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      webSocketsEnabled: true
      healthCheckPath: '/health/ready'
      appSettings: [
        { name: 'Storage__Provider', value: 'Postgres' }
        { name: 'Storage__ConnectionString', value: 'Host=${database.properties.fullyQualifiedDomainName};Database=${database::coach.name};Username=${databaseUser};Password=${databasePassword};SSL Mode=Require' }
        { name: 'Teams__AppType', value: 'ManagedIdentity' }
        { name: 'Teams__AppId', value: identity.properties.clientId }
        { name: 'Teams__TenantId', value: identity.properties.tenantId }
      ]
    }
  }
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-bot'
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: 'F0'
  }
  properties: {
    displayName: 'CoachBot'
    endpoint: 'https://${app.properties.defaultHostName}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: identity.properties.clientId
    msaAppTenantId: identity.properties.tenantId
    msaAppMSIResourceId: identity.id
  }

  resource teams 'channels' = {
    name: 'MsTeamsChannel'
    location: 'global'
    properties: {
      channelName: 'MsTeamsChannel'
      properties: {
        isEnabled: true
      }
    }
  }
}

output botAppId string = identity.properties.clientId
output host string = app.properties.defaultHostName
