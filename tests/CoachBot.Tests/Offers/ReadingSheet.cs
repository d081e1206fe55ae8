using System.Globalization;
using CoachBot.Offers;
using CoachBot.Tests.Guides;

namespace CoachBot.Tests.Offers;

/// <summary>A message of a sheet with what is expected of its reading.</summary>
internal sealed record SheetCase(string File, int Line, string Message, string Case, IReadOnlyList<(string Field, string Expected)> Expected)
{
    /// <summary>What the reading gives for a field, in the notation of the sheets.</summary>
    public static string Actual(string field, Reading reading) => field switch
    {
        "terms" => ReadingNotation.Of(reading.Terms),
        "intent" => ReadingNotation.Lower(reading.Intent),
        "intents" => string.Join(" ", reading.Intents.Select(i => ReadingNotation.Lower(i))),
        "company" => reading.Company?.Raw.ToLowerInvariant() ?? "-",
        "place" => reading.Place?.Raw.ToLowerInvariant() ?? "-",
        "rivals" => ReadingNotation.Of(reading.Rivals),
        "floor" => ReadingNotation.Of(reading.Floor),
        "pay" => ReadingNotation.Of(reading.CurrentPay),
        "forfeits" => ReadingNotation.Of(reading.Forfeits),
        "deadline" => ReadingNotation.Of(reading.Deadline),
        "corrections" => reading.Corrections.Count == 0 ? "-" : string.Join("; ", reading.Corrections.Select(c => $"{ReadingNotation.Lower(c.Component)} {c.Old?.ToString("0.##", CultureInfo.InvariantCulture) ?? "-"}")),
        "raw" => string.Join(" | ", reading.Terms.Where(t => t.Raw.Length > 0).Select(t => t.Raw)),
        "questions" => reading.Questions.Count == 0 ? "no" : "yes",
        "counter" => reading.IsCounter ? "yes" : "no",
        "condition" => reading.Condition ?? "-",
        "injection" => reading.HasInjection ? "yes" : "no",
        "acts" => Acts(reading),
        "level" => reading.Level ?? "-",
        "start" => reading.StartDate ?? "-",
        "said" => reading.RecruiterSaid ?? "-",
        "facts" => reading.Facts.Count == 0 ? "-" : string.Join(" ", reading.Facts.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key}={f.Value}")),
        _ => throw new ArgumentException($"No field is called \"{field}\"."),
    };

    /// <summary>What a reading would delete, close, store or refuse.</summary>
    private static string Acts(Reading reading)
    {
        var acts = reading.Intents.Where(i => (i is Intent.DeleteMyData or Intent.Undo or Intent.AlreadyAccepted && reading.Says(i)) || i is Intent.FabricationRequest or Intent.SetFloor or Intent.InjectionAttempt).Select(i => ReadingNotation.Lower(i)).ToList();
        acts.AddRange(reading.Rivals.Where(r => r.Status == RivalStatus.Withdrawn).Select(r => $"withdrawn {r.Name.ToLowerInvariant()}"));
        acts.AddRange(reading.Floor is null ? [] : ["floor"]);
        return acts.Count == 0 ? "-" : string.Join(" ", acts);
    }

    public Reading Read() => MessageReader.Read(Message, new ReadingContext(Some.Now, Some.CaseOf(Case), Some.Names));

    public string Differences()
    {
        var reading = Read();
        return string.Join("\n", Expected.Select(e => (e, Got: Actual(e.Field, reading))).Where(p => p.e.Expected != p.Got).Select(p => $"  {p.e.Field}: expected {p.e.Expected}\n  {new string(' ', p.e.Field.Length)}  but was  {p.Got}"));
    }
}

/// <summary>Reads the sheets of tests/readings: ">" begins a message, "name: value" lines behind it are the expected reading, "case:" at the start of a line sets the case for all that follow.</summary>
internal static class ReadingSheet
{
    public static IEnumerable<SheetCase> All() => Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "readings"), "*.md").Where(f => !f.EndsWith("README.md", StringComparison.Ordinal)).Order(StringComparer.Ordinal).SelectMany(Read);

    internal static IEnumerable<SheetCase> Read(string path)
    {
        var lines = File.ReadAllLines(path);
        var setting = "none";
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("case: ", StringComparison.Ordinal))
            {
                setting = lines[i]["case: ".Length..].Trim();
            }

            if (!lines[i].StartsWith("> ", StringComparison.Ordinal))
            {
                continue;
            }

            var start = i;
            var message = new List<string>();
            for (; i < lines.Length && lines[i].StartsWith('>'); i++)
            {
                message.Add(lines[i].Length > 2 ? lines[i][2..] : "");
            }

            var expected = new List<(string, string)>();
            for (; i < lines.Length && lines[i].Contains(": ", StringComparison.Ordinal) && !lines[i].StartsWith('>'); i++)
            {
                var colon = lines[i].IndexOf(": ", StringComparison.Ordinal);
                expected.Add((lines[i][..colon].Trim(), lines[i][(colon + 2)..].Trim()));
            }

            i--;
            yield return new SheetCase(Path.GetFileName(path), start + 1, string.Join("\n", message), setting, expected);
        }
    }
}
