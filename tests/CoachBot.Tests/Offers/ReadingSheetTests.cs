namespace CoachBot.Tests.Offers;

public sealed class ReadingSheetTests
{
    public static TheoryData<string, int, string> Messages()
    {
        var data = new TheoryData<string, int, string>();
        foreach (var message in ReadingSheet.All())
        {
            data.Add(message.File, message.Line, message.Message.Length > 80 ? message.Message[..80] : message.Message);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_message_is_read_as_its_sheet_says(string file, int line, string message)
    {
        var sheet = ReadingSheet.All().Single(c => c.File == file && c.Line == line);
        var differences = sheet.Differences();
        Assert.True(differences.Length == 0, $"{file}:{line} {message}\n{differences}");
    }
}
