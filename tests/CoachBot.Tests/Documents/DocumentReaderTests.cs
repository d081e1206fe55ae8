using System.Globalization;
using System.IO.Compression;
using System.Text;
using CoachBot.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CoachBot.Tests.Documents;

public sealed class DocumentReaderTests
{
    [Fact]
    public async Task A_word_letter_gives_its_paragraphs_and_its_table_rows_as_lines()
    {
        var letter = Letter("Dear Ada, we are pleased to offer you the role.", ("Base salary", "$230,000"), ("Sign-on", "$30,000"));

        var read = Assert.IsType<DocumentText.Read>(await ReadAsync(letter));

        Assert.Contains("Base salary: $230,000\nSign-on: $30,000", read.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plain_text_is_read_as_it_is() => Assert.Equal("Base salary: €95,000", Assert.IsType<DocumentText.Read>(await ReadAsync(Encoding.UTF8.GetBytes("\ufeffBase salary: €95,000\n"))).Text);

    [Fact]
    public async Task An_empty_file_is_refused() => Assert.Contains("empty", await ReasonAsync([]), StringComparison.Ordinal);

    [Fact]
    public async Task A_file_of_spaces_is_refused() => Assert.Contains("no text", await ReasonAsync("  \n "u8.ToArray()), StringComparison.Ordinal);

    [Fact]
    public async Task A_file_over_20_MB_is_refused() => Assert.Contains("20 MB", await ReasonAsync(new byte[DocumentReader.LargestFile + 1]), StringComparison.Ordinal);

    [Fact]
    public async Task A_picture_is_refused() => Assert.Contains(".docx", await ReasonAsync([0x89, 0x50, 0x4E, 0x47, 0, 1, 2]), StringComparison.Ordinal);

    [Fact]
    public async Task An_old_or_locked_office_file_is_refused() => Assert.Contains("password", await ReasonAsync([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]), StringComparison.Ordinal);

    [Fact]
    public async Task A_file_with_macros_is_refused() => Assert.Contains("macros", await ReasonAsync(Zip(("word/document.xml", 10), ("word/vbaProject.bin", 10))), StringComparison.Ordinal);

    [Fact]
    public async Task A_zip_bomb_is_not_unpacked() => Assert.Contains("more than a letter", await ReasonAsync(Zip(("word/document.xml", 70 * 1024 * 1024))), StringComparison.Ordinal);

    [Fact]
    public async Task A_broken_package_is_refused() => Assert.Contains("aste the te", await ReasonAsync(Zip(("word/document.xml", 10))), StringComparison.Ordinal);

    [Fact]
    public async Task Half_a_word_file_is_refused()
    {
        var letter = Letter("Base $230,000");
        Assert.NotEmpty(await ReasonAsync(letter[..(letter.Length / 2)]));
    }

    [Fact]
    public async Task A_pdf_gives_its_text_where_pdftotext_is_installed_and_is_refused_kindly_where_not()
    {
        var read = await ReadAsync(Pdf("Base salary: $230,000"));
        if (read is DocumentText.Read { Text: var text })
        {
            Assert.Equal("Base salary: $230,000", text);
        }
        else
        {
            Assert.Contains("Paste the terms", Assert.IsType<DocumentText.Refused>(read).Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_broken_pdf_is_refused() => Assert.Contains("Paste the terms", await ReasonAsync("%PDF-1.7 nothing of the kind"u8.ToArray()), StringComparison.Ordinal);

    private static Task<DocumentText> ReadAsync(byte[] content) => DocumentReader.ReadAsync(content, CancellationToken.None);

    private static async Task<string> ReasonAsync(byte[] content) => Assert.IsType<DocumentText.Refused>(await ReadAsync(content)).Reason;

    private static byte[] Letter(string opening, params (string Name, string Value)[] rows)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var body = new Body(new Paragraph(new Run(new Text(opening))), new Table(rows.Select(r => new TableRow(Cell(r.Name), Cell(r.Value)))));
            document.AddMainDocumentPart().Document = new Document(body);
        }

        return stream.ToArray();
    }

    private static TableCell Cell(string text) => new(new Paragraph(new Run(new Text(text))));

    private static byte[] Zip(params (string Name, int Length)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, length) in entries)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                entry.Write(new byte[length]);
            }
        }

        return stream.ToArray();
    }

    /// <summary>A one-page PDF, written by hand.</summary>
    private static byte[] Pdf(string text)
    {
        var content = $"BT /F1 12 Tf 72 700 Td ({text}) Tj ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {content.Length.ToString(CultureInfo.InvariantCulture)} >>\nstream\n{content}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            offsets.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            pdf.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        }

        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }
}
