using CoachBot.Channels.Turns;
using CoachBot.Guides;
using CoachBot.Offers;
using Microsoft.Extensions.Options;

namespace CoachBot.Service.Hosting;

/// <summary>
/// The guides in use. They load beside the rest of the start, as the examples of what people want do, and the first turn waits for both; a broken file is named in the log
/// and the others serve. <see cref="GuideWatch"/> has them read again when a file changes.
/// </summary>
internal sealed partial class GuideShelf(IOptions<GuidesOptions> options, TurnGate gate, ILogger<GuideShelf> log) : IHostedService
{
    private Task<GuideLibrary>? _loading;

    public GuideCatalog Catalog => _loading?.GetAwaiter().GetResult().Current ?? GuideCatalog.Of([]);

    public string Folder => options.Value.Folder;

    /// <summary>Dated facts on companies; read when first asked for.</summary>
    public CompanyFacts Facts => field ??= CompanyFacts.Load(Path.Combine(Folder, "facts.yaml"));

    /// <summary>Dated pay rules.</summary>
    public PayLaw Law => field ??= PayLaw.Load(Path.Combine(Folder, "law.yaml"));

    /// <summary>Null when guides can be looked up, else why not.</summary>
    public string? Trouble { get; private set; } = "The guides are not loaded yet.";

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // Threads of their own: those of the pool are all taken when a service starts under load.
        gate.Close();
        _loading = Task.Factory.StartNew(Load, cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var examples = Task.Factory.StartNew(MessageReader.Prepare, cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        _ = Task.WhenAll(_loading, examples).ContinueWith(_ => gate.Open(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Reads what has changed in the folder since; a turn under way keeps the catalog it began with.</summary>
    public async Task RefreshAsync()
    {
        if (_loading is null)
        {
            return;
        }

        var library = await _loading;
        var change = library.Reload();
        if (change.IsNothing && Trouble is null && Directory.Exists(Folder))
        {
            return;
        }

        Judge(library.Current);
        ReportRefused(change.Read);
        ReportRemarks(change.Read);
        foreach (var path in change.Gone)
        {
            LogGone(path);
        }

        if (!change.IsNothing)
        {
            LogLoaded(library.Current.Guides.Count, library.Current.Files.Count, Folder);
        }
    }

    private GuideLibrary Load()
    {
        var library = new GuideLibrary(Folder);
        Judge(library.Current);
        ReportRefused(library.Current.Files);
        LogLoaded(library.Current.Guides.Count, library.Current.Files.Count, Folder);
        return library;
    }

    private void Judge(GuideCatalog catalog)
    {
        var trouble = !Directory.Exists(Folder) ? $"The guides folder {Folder} does not exist; set Guides:Folder."
            : catalog.Files.Count > 0 && catalog.Guides.Count == 0 ? $"Every guide in {Folder} was refused."
            : null;
        if (trouble is not null && trouble != Trouble)
        {
            LogTrouble(trouble);
        }

        Trouble = trouble;
    }

    private void ReportRefused(IReadOnlyList<GuideFile> files)
    {
        foreach (var file in files.Where(f => f.Guide is null || f.IsLastGood))
        {
            foreach (var problem in file.Problems.Where(p => p.Severity == ProblemSeverity.Error).DefaultIfEmpty(new GuideProblem("guide.notAGuide", ProblemSeverity.Error, "It is not a guide.", 1)))
            {
                LogRefused(file.Path, problem.Line, problem.Message, problem.Code, file.IsLastGood ? "; the last good one stays in use" : "");
            }
        }
    }

    /// <summary>Of files just written: their author is at work on them. At the start of the service nobody is.</summary>
    private void ReportRemarks(IReadOnlyList<GuideFile> files)
    {
        foreach (var file in files.Where(f => f is { Guide: not null, IsLastGood: false, Problems.Count: > 0 }))
        {
            LogRemarks(file.Path, file.Problems.Count);
        }
    }

    [LoggerMessage(LogLevel.Error, "{Trouble}")]
    private partial void LogTrouble(string trouble);

    [LoggerMessage(LogLevel.Error, "Guide refused: {Path} line {Line}: {Message} ({Code}){Instead}")]
    private partial void LogRefused(string path, int line, string message, string code, string instead);

    [LoggerMessage(LogLevel.Information, "Guide {Path} is in use with {Count} remarks; `coach lint` lists them")]
    private partial void LogRemarks(string path, int count);

    [LoggerMessage(LogLevel.Information, "Guide {Path} was deleted and is not in use any more")]
    private partial void LogGone(string path);

    [LoggerMessage(LogLevel.Information, "{Guides} guides of {Files} files are in use from {Folder}")]
    private partial void LogLoaded(int guides, int files, string folder);
}
