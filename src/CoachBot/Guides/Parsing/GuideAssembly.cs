namespace CoachBot.Guides;

/// <summary>Puts a guide together from its parts.</summary>
/// <param name="content">What is read when somebody first asks.</param>
internal sealed class GuideAssembly(string path, FrontMatter? head, IReadOnlyList<GuideLine> lines, GuideContent content, List<GuideProblem> problems)
{
    public GuideFile Build()
    {
        var titles = GuideTitle.All(lines).ToList();
        var title = titles.Count > 0 ? titles[0] : null;
        var table = GuideContent.TableOf(lines, out var hasWords);
        if (IsDossier() || (title is null && (table is null || !hasWords)))
        {
            return GuideParser.Refused(path, problems, "guide.notAGuide", "This is no negotiation guide: it has no title \"Role | Company Global Negotiation Guide\" with a pay table, levers and a script.");
        }

        var guide = Identity(title) with
        {
            LastUpdated = head?.Date("last_updated"),
            NextReviewDue = head?.Date("next_review_due"),
            DataQuality = Enum.TryParse<DataQuality>(head?.Text("data_quality"), ignoreCase: true, out var quality) ? quality : null,
            SalaryQuarter = head?.Text("salary_data_quarter"),
            Layout = table?.Layout ?? GuideLayout.Region,
            RegionNames = table is null ? [] : PayRows.RegionNamesOf(table),
            Content = content,
        };
        if (table is null)
        {
            problems.Add(new GuideProblem("table.missing", ProblemSeverity.Error, "There is no pay table: add one with a row a region.", 0));
        }

        var audited = new AuditedProblems(guide, head, titles, problems);
        return new GuideFile(path, guide with { Problems = audited }, audited);
    }

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
