using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CoachBot.Documents;

/// <summary>What became of a file: its text, or why there is none.</summary>
public abstract record DocumentText
{
    private DocumentText()
    {
    }

    /// <summary>The words of the file: data, never orders.</summary>
    public sealed record Read(string Text) : DocumentText;

    /// <summary>Not read, with a reason fit for the person who sent it.</summary>
    public sealed record Refused(string Reason) : DocumentText;
}

/// <summary>
/// Takes the text out of an offer letter: .docx here, .pdf by a time-limited <c>pdftotext</c> where that is installed, plain text as it is.
/// The kind is told by the content, never by the name. Nothing of the file is kept or run.
/// </summary>
public static class DocumentReader
{
    /// <summary>Bytes a file may have.</summary>
    public const int LargestFile = 20 * 1024 * 1024;

    /// <summary>Bytes a packed file may unpack to, and how many parts it may have: no letter has more, a zip bomb has.</summary>
    private const long LargestUnpacked = 60L * 1024 * 1024;
    private const int MostParts = 2_000;

    /// <summary>Characters of text that are read on.</summary>
    private const int LongestText = 100_000;

    private static readonly byte[] Packed = "PK\u0003\u0004"u8.ToArray();
    private static readonly byte[] Pdf = "%PDF-"u8.ToArray();
    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>Never throws on any content; what cannot be read is refused with a reason.</summary>
    public static async Task<DocumentText> ReadAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (content.Length == 0)
        {
            return new DocumentText.Refused("The file is empty.");
        }

        if (content.Length > LargestFile)
        {
            return new DocumentText.Refused("The file is larger than 20 MB. Paste the part with the terms as text.");
        }

        var read = StartsWith(content, Packed) ? Word(content)
            : StartsWith(content, Pdf) ? await PdfText.ReadAsync(content, cancellationToken)
            : StartsWith(content, OldOffice) ? new DocumentText.Refused("This is an old or password-protected Office file, which I do not open. Save it as .docx without a password, or paste the text.")
            : Plain(content);
        return read is DocumentText.Read { Text: var text } ? Shortened(text) : read;
    }

    private static bool StartsWith(ReadOnlyMemory<byte> content, byte[] mark) => content.Span.StartsWith(mark);

    private static DocumentText Shortened(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length == 0 ? new DocumentText.Refused("I found no text in the file; a scan holds only pictures. Paste the terms as text.")
            : new DocumentText.Read(trimmed.Length > LongestText ? trimmed[..LongestText] : trimmed);
    }

    private static DocumentText Plain(ReadOnlyMemory<byte> content)
    {
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content.Span);
            return text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f' or '\ufeff'))
                ? new DocumentText.Refused("I read offer letters as .docx, .pdf or plain text. Paste the terms as text.")
                : new DocumentText.Read(text.TrimStart('\ufeff'));
        }
        catch (DecoderFallbackException)
        {
            return new DocumentText.Refused("I read offer letters as .docx, .pdf or plain text. Paste the terms as text.");
        }
    }

    private static DocumentText Word(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var stream = new MemoryStream(content.ToArray(), writable: false);
            if (Unsafe(stream) is { } reason)
            {
                return new DocumentText.Refused(reason);
            }

            stream.Position = 0;
            using var document = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { AutoSave = false, MaxCharactersInPart = LargestUnpacked });
            return document.MainDocumentPart?.Document?.Body is { } body
                ? new DocumentText.Read(TextOf(body))
                : new DocumentText.Refused("I found no text in the file. Paste the terms as text.");
        }
        catch (Exception e) when (e is InvalidDataException or IOException or OpenXmlPackageException or System.Xml.XmlException or FileFormatException or NotSupportedException or InvalidOperationException or ArgumentException)
        {
            // A broken package fails in many ways, all of them the sender's file and none of them ours.
            return new DocumentText.Refused("I could not open the file. Save it again as .docx, or paste the text.");
        }
    }

    /// <summary>Why a packed file is not opened: a bomb, or macros; null where it may be.</summary>
    private static string? Unsafe(Stream stream)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (archive.Entries.Count > MostParts || archive.Entries.Sum(e => e.Length) > LargestUnpacked)
        {
            return "The file unpacks to more than a letter can hold, so I do not open it. Paste the text.";
        }

        if (archive.Entries.Any(e => e.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
        {
            return "The file holds macros, so I do not open it. Save it as a plain .docx, or paste the text.";
        }

        return archive.GetEntry("word/document.xml") is null ? "This is no Word file. I read .docx, .pdf or plain text." : null;
    }

    /// <summary>Paragraphs as lines, a table's row as one line, so that "Base salary | $230,000" stays together.</summary>
    private static string TextOf(Body body)
    {
        var lines = new StringBuilder();
        foreach (var block in body.ChildElements)
        {
            if (block is Table table)
            {
                foreach (var row in table.Descendants<TableRow>())
                {
                    lines.AppendJoin(": ", row.Elements<TableCell>().Select(c => string.Join(' ', c.Descendants<Paragraph>().Select(Line))).Where(t => t.Length > 0)).Append('\n');
                }
            }
            else
            {
                foreach (var paragraph in block is Paragraph one ? [one] : block.Descendants<Paragraph>())
                {
                    lines.Append(Line(paragraph)).Append('\n');
                }
            }
        }

        return lines.ToString();
    }

    private static string Line(Paragraph paragraph)
    {
        var line = new StringBuilder();
        foreach (var part in paragraph.Descendants())
        {
            line.Append(part switch { Text text => text.Text, TabChar => " ", Break => "\n", _ => "" });
        }

        return line.ToString();
    }
}
