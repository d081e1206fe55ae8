namespace CoachBot.Guides;

/// <summary>Puts a guide together from its parts.</summary>
internal sealed class GuideAssembly(string path, FrontMatter? head, IReadOnlyList<GuideLine> lines, List<GuideProblem> problems)
{
    public GuideFile Build()
    {
        var titles = GuideTitle.All(lines).ToList();
        var title = titles.Count > 0 ? titles[0] : null;
        var levers = LeverReader.Read(lines);
        var scripts = ScriptReader.Read(lines);
        var firstWords = levers.Select(l => l.Line).Concat(scripts.Select(s => s.Line)).DefaultIfEmpty(int.MaxValue).Min();
        var table = PayTable.Find(TableMarks.Tables(lines), firstWords);
        if (IsDossier() || (title is null && (table is null || (levers.Count == 0 && scripts.Count == 0))))
        {
            return GuideParser.Refused(path, problems, "guide.notAGuide", "This is no negotiation guide: it has no title \"Role | Company Global Negotiation Guide\" with a pay table, levers and a script.");
        }

        var guide = Identity(title) with
        {
            LastUpdated = head?.Date("last_updated"),
            NextReviewDue = head?.Date("next_review_due"),
            DataQuality = Enum.TryParse<DataQuality>(head?.Text("data_quality"), ignoreCase: true, out var quality) ? quality : null,
            SalaryQuarter = head?.Text("salary_data_quarter"),
            DnaSummary = GuideNotes.Summary(lines),
            LevelMapping = GuideNotes.LevelMapping(lines),
            Evidence = GuideNotes.Evidence(lines),
        };
        guide = WithPay(guide, table, levers, scripts);
        problems.AddRange(FrontMatterCheck.Of(guide, head));
        problems.AddRange(FrontMatterKeys.Of(head, guide));
        var audited = new AuditedProblems(guide, titles, [.. problems]);
        return new GuideFile(path, guide with { Problems = audited }, audited);
    }

    private Guide WithPay(Guide guide, PayTable? table, IReadOnlyList<Lever> levers, IReadOnlyList<GuideScript> scripts)
    {
        if (table is null)
        {
            problems.Add(new GuideProblem("table.missing", ProblemSeverity.Error, "There is no pay table: add one with a row a region.", 0));
        }

        var rows = table is null ? [] : new PayRows(table, problems).Read();
        var regions = rows;
        var spoken = new Lazy<IReadOnlyList<SpokenRegion>>(() => SpokenRegion.Of(regions));
        guide = guide with
        {
            Layout = table?.Layout ?? GuideLayout.Region,
            Levers = [.. levers.Select(l => l with { Marks = new SpokenMarks(l.Speech, l.Advice, spoken) })],
            Scripts = [.. scripts.Select(s => s with { Marks = new SpokenMarks(s.Speech, s.Advice, spoken) })],
        };
        var unit = new Lazy<EquityUnit>(() => TextUnit(guide, regions));
        rows = [.. rows.Select(r => EquityUnits.Decide(r, unit))];
        return guide.Layout == GuideLayout.LevelTitle ? guide with { Levels = rows } : guide with { Regions = rows };
    }

    /// <summary>The unit levers and script name for an amount inside an equity band; unknown when they name none or both.</summary>
    private static EquityUnit TextUnit(Guide guide, IReadOnlyList<GuideRegion> rows)
    {
        var units = guide.Scripts.SelectMany(s => s.Figures).Concat(guide.Levers.SelectMany(l => l.Figures))
            .Where(f => f is { Component: FigureComponent.Equity, Unit: EquityUnit.FourYear or EquityUnit.Annual } && rows.Any(r => Holds(r.Equity, f.Amount)))
            .Select(f => f.Unit).Distinct().ToList();
        return units.Count == 1 ? units[0] : EquityUnit.Unknown;
    }

    private static bool Holds(Band? band, Band amount) =>
        band is { Low: { } low, High: { } high } && band.Currency == amount.Currency && amount.Low >= low && (amount.High ?? amount.Low) <= high;

    private Guide Identity(GuideTitle? title)
    {
        var parts = path.Split('/');
        var folder = parts.Length > 1 ? parts[^2] : null;
        var file = parts[^1].EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? parts[^1][..^3] : parts[^1];
        if (title is null)
        {
            problems.Add(new GuideProblem("title.missing", ProblemSeverity.Error, "There is no title: the first heading should read \"Role | Company Global Negotiation Guide\".", 0));
        }

        var company = title is { Company.Length: > 0 } ? title.Company : head?.Text("company_display") ?? folder ?? "";
        if (title is { Company.Length: 0 } || company.Length == 0)
        {
            problems.Add(new GuideProblem("company.empty", ProblemSeverity.Error, "The title names no company.", title?.Line ?? 0));
        }

        var role = title is { Role.Length: > 0 } ? title.Role : head?.Text("role_display") ?? file;
        var roleSlug = head?.Text("role") ?? (folder is null && !Roles.IsStandard(file) ? Slugs.Of(role) : file);
        return new Guide
        {
            Path = path,
            Company = company,
            CompanySlug = head?.Text("company") ?? folder ?? Slugs.Of(company),
            Role = role,
            RoleSlug = roleSlug,
            RoleLevel = title?.RoleLevel,
            RoleKind = head?.Text("role_type") == "specialty" || title is { IsSignature: true } || !Roles.IsStandard(roleSlug) ? RoleKind.Specialty : RoleKind.Standard,
        };
    }

    private bool IsDossier() =>
        path.EndsWith("-dossier.md", StringComparison.OrdinalIgnoreCase)
        || lines.FirstOrDefault(l => l.Kind == LineKind.Heading) is { } first && first.Text.Contains("Research Dossier", StringComparison.OrdinalIgnoreCase);
}
