using CoachBot.Guides;
using Microsoft.Extensions.Options;

namespace CoachBot.Service.Hosting;

/// <summary>
/// The guides in use. They load beside the rest of the start, and the first turn waits for them; a broken file is named in the log
/// and the others serve.
/// </summary>
internal sealed partial class GuideShelf(IOptions<GuidesOptions> options, ILogger<GuideShelf> log) : IHostedService
{
    private Task<GuideCatalog> _loading = Task.FromResult(GuideCatalog.Of([]));

    public GuideCatalog Catalog => _loading.GetAwaiter().GetResult();

    /// <summary>Dated facts on companies; read when first asked for.</summary>
    public CompanyFacts Facts => field ??= CompanyFacts.Load(Path.Combine(options.Value.Folder, "facts.yaml"));

    /// <summary>Dated pay rules.</summary>
    public PayLaw Law => field ??= PayLaw.Load(Path.Combine(options.Value.Folder, "law.yaml"));

    /// <summary>Null when guides can be looked up, else why not.</summary>
    public string? Trouble { get; private set; } = "The guides are not loaded yet.";

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var folder = options.Value.Folder;
        if (!Directory.Exists(folder))
        {
            Trouble = $"The guides folder {folder} does not exist; set Guides:Folder.";
            LogTrouble(Trouble);
            return Task.CompletedTask;
        }

        _loading = Task.Run(() => Load(folder), cancellationToken);
        return Task.CompletedTask;
    }

    private GuideCatalog Load(string folder)
    {
        var catalog = GuideCatalog.Load(folder);
        ReportProblems(catalog);
        Trouble = catalog.Files.Count > 0 && catalog.Guides.Count == 0 ? $"Every guide in {folder} was refused." : null;
        LogLoaded(catalog.Guides.Count, catalog.Files.Count, folder);
        return catalog;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void ReportProblems(GuideCatalog catalog)
    {
        foreach (var file in catalog.Files.Where(f => f.Guide is null))
        {
            foreach (var problem in file.Problems.DefaultIfEmpty(new GuideProblem("guide.notAGuide", ProblemSeverity.Error, "It is not a guide.", 1)))
            {
                LogRefused(file.Path, problem.Line, problem.Message, problem.Code);
            }
        }

        foreach (var file in catalog.Files.Where(f => f.Guide is not null && f.Problems.Count > 0))
        {
            LogRemarks(file.Path, file.Problems.Count);
        }
    }

    [LoggerMessage(LogLevel.Error, "{Trouble}")]
    private partial void LogTrouble(string trouble);

    [LoggerMessage(LogLevel.Error, "Guide refused: {Path} line {Line}: {Message} ({Code})")]
    private partial void LogRefused(string path, int line, string message, string code);

    [LoggerMessage(LogLevel.Information, "Guide {Path} is in use with {Count} remarks; `coach lint` lists them")]
    private partial void LogRemarks(string path, int count);

    [LoggerMessage(LogLevel.Information, "{Guides} guides of {Files} files are in use from {Folder}")]
    private partial void LogLoaded(int guides, int files, string folder);
}
