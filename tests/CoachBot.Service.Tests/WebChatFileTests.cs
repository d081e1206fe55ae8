using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using CoachBot.Service.Tests.Support;

namespace CoachBot.Service.Tests;

/// <summary>Letters sent along in the web chat: read with the message, never kept, refused kindly.</summary>
public sealed class WebChatFileTests : IDisposable
{
    private const string Letter = "Dear Ann,\nCoreWeave is pleased to offer you the position of ML Engineer in New York.\nBase salary: $225,000 per year.\nEquity: RSUs worth $350,000 vesting over 4 years.\nSign-on bonus: $25,000.\n";

    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Theory]
    [InlineData("offer.txt")]
    [InlineData("offer.docx")]
    public async Task The_terms_of_a_letter_are_shown_and_used_after_a_yes(string name)
    {
        await using var service = CoachService.Start(_data);
        var ann = await service.PersonAsync();

        var read = await SendAsync(ann, "", (name, name.EndsWith(".docx", StringComparison.Ordinal) ? Docx(Letter) : Encoding.UTF8.GetBytes(Letter)));
        var used = await ann.ReplyToAsync(await ann.SayAsync("yes"));

        Assert.Contains("225", read.Text("text"), StringComparison.Ordinal);
        Assert.Contains("$255,000", used.Text("text"), StringComparison.Ordinal);
        Assert.Contains(await ann.HistoryAsync(), a => a.IsFromUser() && a.Text("text") == name);
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_and_the_words_beside_it_are_answered()
    {
        await using var service = CoachService.Start(_data);
        var ann = await service.PersonAsync();

        await SendAsync(ann, "225 base at coreweave", ("offer.pdf", new byte[2_000_000]));
        var history = await HistoryOfAsync(ann, 2);

        Assert.Contains(history, a => !a.IsFromUser() && a.Text("text").Contains("I have not kept the file", StringComparison.Ordinal));
        Assert.Contains(history, a => !a.IsFromUser() && a.Text("text").Contains("CoreWeave", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("huge.pdf", 9 * 1024 * 1024, "8 MB")]
    [InlineData("empty.docx", 0, "empty")]
    [InlineData("../../etc/passwd\r\n<b>.txt", 0, "empty")]
    public async Task Huge_empty_and_crafted_files_are_refused_in_words(string name, int length, string expected)
    {
        await using var service = CoachService.Start(_data);
        var ann = await service.PersonAsync();

        await SendAsync(ann, "", (name, new byte[length]));
        var history = await HistoryOfAsync(ann, 1);

        Assert.Contains(expected, history.Single(a => !a.IsFromUser()).Text("text"), StringComparison.Ordinal);
        Assert.DoesNotContain("..", history.Single(a => a.IsFromUser()).Text("text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_files_the_first_is_read_and_that_is_said()
    {
        await using var service = CoachService.Start(_data);
        var ann = await service.PersonAsync();

        await SendAsync(ann, "", ("a.txt", Encoding.UTF8.GetBytes(Letter)), ("b.txt", Encoding.UTF8.GetBytes("base 900k")));
        var history = await HistoryOfAsync(ann, 2);

        Assert.Contains(history, a => a.Text("text").Contains("one file at a time", StringComparison.Ordinal));
        Assert.DoesNotContain(history, a => a.Text("text").Contains("900", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_upload_to_another_conversation_or_without_a_message_is_refused()
    {
        await using var service = CoachService.Start(_data);
        var ann = await service.PersonAsync();
        var ben = await service.PersonAsync();

        using var another = await PostAsync(ann, ben.Here, "", ("a.txt", [1]));
        using var bytes = new ByteArrayContent([1]);
        using var bare = new MultipartFormDataContent { { bytes, "file", "a.txt" } };
        using var none = await ann.Http.PostAsync(new Uri($"{ann.Here}/upload", UriKind.Relative), bare);
        using var text = new StringContent("not multipart");
        using var odd = await ann.Http.PostAsync(new Uri($"{ann.Here}/upload", UriKind.Relative), text);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (another.StatusCode, none.StatusCode, odd.StatusCode));
    }

    private static async Task<JsonElement> SendAsync(WebChatPerson person, string text, params (string Name, byte[] Content)[] files)
    {
        using var response = await PostAsync(person, person.Here, text, files);
        return await person.ReplyToAsync((await WebChatPerson.ReadAsync(response)).Text("id"));
    }

    private static async Task<HttpResponseMessage> PostAsync(WebChatPerson person, string where, string text, params (string Name, byte[] Content)[] files)
    {
        using var form = new MultipartFormDataContent();
        using var activity = new StringContent(JsonSerializer.Serialize(new { type = "message", text, channelData = new { clientActivityID = "up" } }));
        activity.Headers.ContentType = new("application/vnd.microsoft.activity");
        form.Add(activity, "activity", "blob");
        foreach (var (name, content) in files)
        {
#pragma warning disable CA2000 // The form disposes of its parts.
            form.Add(new ByteArrayContent(content), "file", name.ReplaceLineEndings(""));
#pragma warning restore CA2000
        }

        return await person.Http.PostAsync(new Uri($"{where}/upload?userId=x", UriKind.Relative), form);
    }

    private static async Task<IReadOnlyList<JsonElement>> HistoryOfAsync(WebChatPerson person, int replies)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (true)
        {
            var history = await person.HistoryAsync();
            if (history.Count(a => !a.IsFromUser()) >= replies)
            {
                return history;
            }

            await Task.Delay(20, patience.Token);
        }
    }

    /// <summary>The least a word processor writes.</summary>
    private static byte[] Docx(string text)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""");
            Part(zip, "_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""");
            var paragraphs = string.Concat(text.Split('\n').Select(line => $"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>"));
            Part(zip, "word/document.xml", $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{paragraphs}</w:body></w:document>""");
        }

        return file.ToArray();
    }

    private static void Part(ZipArchive zip, string name, string content)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(content);
    }
}
