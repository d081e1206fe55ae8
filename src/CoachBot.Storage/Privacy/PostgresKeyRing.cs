using System.Xml.Linq;
using CoachBot.Storage.Engines.Postgres;
using Dapper;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace CoachBot.Storage.Privacy;

/// <summary>Data Protection's keys in the database, for processes that share no folder.</summary>
internal sealed class PostgresKeyRing(PostgresDatabase database) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var connection = database.Source.OpenConnection();
        return [.. connection.Query<string>("SELECT document FROM protection_keys ORDER BY name").Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var connection = database.Source.OpenConnection();
        connection.Execute(
            "INSERT INTO protection_keys (name, document) VALUES (@Name, @Document) ON CONFLICT (name) DO UPDATE SET document = excluded.document",
            new { Name = friendlyName, Document = element.ToString(SaveOptions.DisableFormatting) });
    }
}
