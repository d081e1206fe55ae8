using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace CoachBot.Documents;

/// <summary>The text of a PDF by <c>pdftotext</c> (poppler) in a process of its own, killed when it takes too long.</summary>
internal static class PdfText
{
    private const int MostPages = 40;

    private const int MostCharacters = 400_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static async Task<DocumentText> ReadAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            using var process = Process.Start(Command());
            return process is null ? NotInstalled() : await RunAsync(process, content, limit.Token);
        }
        catch (Win32Exception)
        {
            return NotInstalled();
        }
        catch (IOException)
        {
            return new DocumentText.Refused("I could not read this PDF. Paste the terms as text.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new DocumentText.Refused("Reading this PDF took too long. Paste the terms as text.");
        }
    }

    private static DocumentText.Refused NotInstalled() => new("I cannot read PDF files here. Paste the terms as text, or send a .docx.");

    private static ProcessStartInfo Command()
    {
        var start = new ProcessStartInfo("pdftotext") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, StandardOutputEncoding = Encoding.UTF8 };
        foreach (var argument in new[] { "-layout", "-enc", "UTF-8", "-l", MostPages.ToString(System.Globalization.CultureInfo.InvariantCulture), "-", "-" })
        {
            start.ArgumentList.Add(argument);
        }

        // The child needs to find itself and nothing else of ours: no secret of the service is handed on.
        var path = start.Environment.TryGetValue("PATH", out var known) ? known : null;
        start.Environment.Clear();
        start.Environment["PATH"] = path;
        return start;
    }

    private static async Task<DocumentText> RunAsync(Process process, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        try
        {
            var text = ReadSomeAsync(process.StandardOutput, cancellationToken);
            var errors = ReadSomeAsync(process.StandardError, cancellationToken);
            await FeedAsync(process, content, cancellationToken);
            var (read, said) = (await text, await errors);
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode == 0 ? new DocumentText.Read(read)
                : said.Contains("password", StringComparison.OrdinalIgnoreCase) ? new DocumentText.Refused("The PDF is protected by a password. Save it without one, or paste the text.")
                : new DocumentText.Refused("I could not read this PDF. Paste the terms as text.");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    /// <summary>The program may stop reading before the end, which is no fault.</summary>
    private static async Task FeedAsync(Process process, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(content, cancellationToken);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The pipe was closed by a program that has seen enough; its exit code tells the rest.
        }
    }

    private static async Task<string> ReadSomeAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var buffer = new char[8192];
        int read;
        while ((read = await reader.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (text.Length < MostCharacters)
            {
                text.Append(buffer, 0, read);
            }
        }

        return text.ToString();
    }
}
