using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace CoachBot.Guides;

/// <summary>Finds companies among the words of a message.</summary>
internal sealed class CompanyReader(CompanyNames names)
{
    private const int MostWords = 3;
    private const int ShortWord = 5;
    private const int LongWord = 8;

    /// <summary>Words that stand where a company could and are none.</summary>
    private static readonly FrozenSet<string> NoNames =
        ("the a an my your our their his her this that these those them him it me us you we they another other others some any both two three big one same somewhere someone anyone elsewhere competitor competitors startup startups company companies recruiter recruiters friend friends " +
         "here there which what who home work least most all once base equity bonus total salary comp pay offer offers offered role job level least monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december " +
         "today tomorrow tonight noon now asap signing sign rsu rsus options stock stocks market faang maang bigtech hr ceo cto vp eod eow pm am est pst cet gmt utc usd eur gbp hi hello hey thanks ok yes no if and or but so for to of in on at by is was are did do does i im id ive").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Companies by name or alias.</summary>
    /// <param name="used">Words already spoken for; the names' words are added.</param>
    public List<CompanyMention> ReadKnown(string text, List<NameToken> tokens, bool[] used)
    {
        var mentions = new List<CompanyMention>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if ((Known(text, tokens, i, used, out var length) ?? Near(text, tokens, i, used, 2, out length)) is { } known)
            {
                Use(mentions, known, used, ref i, length);
            }
        }

        return mentions;
    }

    /// <summary>Among the words left over: names told before in this talk, close spellings and names nobody listed.</summary>
    /// <param name="told">Companies this talk has already named.</param>
    public List<CompanyMention> ReadGuessed(string text, List<NameToken> tokens, bool[] used, IReadOnlyCollection<string> told)
    {
        var mentions = new List<CompanyMention>();
        foreach (var name in told)
        {
            ReadAgain(mentions, name, text, tokens, used);
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            if (!used[i] && (Near(text, tokens, i, used, 1, out var length) ?? Unknown(text, tokens, i, used, out length)) is { } guessed)
            {
                Use(mentions, guessed, used, ref i, length);
            }
        }

        foreach (var name in mentions.Where(m => m.Match == NameMatch.None).Select(m => m.Name).Distinct(StringComparer.OrdinalIgnoreCase).ToList())
        {
            ReadAgain(mentions, name, text, tokens, used);
        }

        return mentions;
    }

    /// <summary>A name nobody listed is known once it was told: also without a cue, and without its "corp".</summary>
    private void ReadAgain(List<CompanyMention> mentions, string name, string text, List<NameToken> tokens, bool[] used)
    {
        var words = NameTokens.Words(name);
        if (words.Length == 0)
        {
            return;
        }

        var found = names.Index.Longest(NameTokens.Of(name), 0, out var known);
        var listed = known == words.Length ? found : null;

        for (var i = 0; i < tokens.Count; i++)
        {
            var length = UnlistedNames.Again(tokens, i, words);
            if (length > 0 && (listed is null || length == words.Length) && !used.AsSpan(i, length).Contains(true))
            {
                Use(mentions, listed is null ? new CompanyMention(text[tokens[i].Start..tokens[i + length - 1].End], null, name, NameMatch.None, tokens[i].Start, []) : Mention(text, tokens, i, length, listed, listed.Match), used, ref i, length);
            }
        }
    }

    private CompanyMention? Known(string text, List<NameToken> tokens, int start, bool[] used, out int length)
    {
        var name = names.Index.Longest(tokens, start, out length);
        if (name is null && (length = JoinedLength(tokens, start, out name)) == 0)
        {
            return null;
        }

        if (IsNoise(text.AsSpan(tokens[start].Start, tokens[start + length - 1].End - tokens[start].Start), name!))
        {
            return null;
        }

        if (!SlotCues.IsMeant(name!, text, tokens, start, length, IsNoName(tokens[start].Text)) && !SlotCues.IsListed(name!, tokens, start, length, used))
        {
            return null;
        }

        if (tokens[start].Text == "remote" && start > 0 && used[start - 1] && SlotCues.AreTogether(text, tokens, start - 1, 2))
        {
            // "coreweave remote offered me 215": where, not who.
            return null;
        }

        // "databricks unty": a longer name was meant, perhaps.
        if (start + length < tokens.Count && MayBeMisspelt(tokens[start + length]) && Whole(text, tokens, start, length + 1, name!) is { } longer)
        {
            length++;
            return longer;
        }

        return Mention(text, tokens, start, length, name!, name!.Match);
    }

    /// <summary>"ubS": three letters in a case nobody writes them in are no name.</summary>
    private static bool IsNoise(ReadOnlySpan<char> written, CompanyName name) =>
        written.Length <= 3 && written[1..].ContainsAnyInRange('A', 'Z') && written.ContainsAnyInRange('a', 'z') && !written.SequenceEqual(name.Spelling);

    /// <summary>The words as one misspelt name of as many words; the name seen in a part of them may be meant as well.</summary>
    private CompanyMention? Whole(string text, List<NameToken> tokens, int start, int length, CompanyName part)
    {
        if (!SlotCues.AreTogether(text, tokens, start, length))
        {
            return null;
        }

        var slugs = names.Near(CollectionsMarshal.AsSpan(tokens).Slice(start, length), far: true, plain: false).SelectMany(n => n.Slugs).Distinct().ToList();
        return slugs.Count == 0 || slugs.TrueForAll(part.Slugs.Contains) ? null : Mention(text, tokens, start, length, part with { Slugs = [.. slugs.Union(part.Slugs)] }, NameMatch.Near);
    }

    private int JoinedLength(List<NameToken> tokens, int start, out CompanyName? name)
    {
        var word = tokens[start].Text;
        name = names.Joined(word);
        if (name is null && word.Length > 4 && word[^1] == 's' && tokens[start].Rank == WordRank.None)
        {
            // "nvidias in writing now": its apostrophe left out.
            name = names.Joined(word[..^1]);
        }

        if (name is not null)
        {
            return 1;
        }

        name = start + 1 < tokens.Count && tokens[start].Text.Length > 2 && !tokens[start + 1].IsNumber ? names.Joined(tokens[start].Text + tokens[start + 1].Text) : null;
        if (name is not { Word: WordKind.Name, Spelling.Length: > 5 })
        {
            return 0;
        }

        // "proof point", "sales force": two plain words need a cue to be a name.
        name = tokens[start].Rank != WordRank.None && tokens[start + 1].Rank != WordRank.None ? name with { Word = WordKind.Soft } : name;
        return 2;
    }

    /// <summary>Close spelling in a place where a company stands, or a long word that nothing else resembles. An English word is no misspelling.</summary>
    /// <param name="least">Names of so many words at least.</param>
    private CompanyMention? Near(string text, List<NameToken> tokens, int start, bool[] taken, int least, out int length)
    {
        for (length = Math.Min(MostWords, tokens.Count - start); length >= least; length--)
        {
            if (tokens[start].Rank == WordRank.Everyday && length == 1)
            {
                // Met before all others, and no misspelling.
                continue;
            }

            if (taken.AsSpan(start, length).Contains(true) || !SlotCues.AreTogether(text, tokens, start, length) || !names.MayBe(CollectionsMarshal.AsSpan(tokens).Slice(start, length)) || !CanBeNear(tokens, start, length, out var far, out var strong) || (length == 1 && names.Joined(tokens[start].Text) is not null))
            {
                continue;
            }

            var found = names.Near(CollectionsMarshal.AsSpan(tokens).Slice(start, length), far, plain: strong);
            if (found.Count > 0)
            {
                return Mention(text, tokens, start, length, found[0] with { Slugs = [.. found.SelectMany(n => n.Slugs).Distinct()] }, NameMatch.Near);
            }
        }

        length = 0;
        return null;
    }

    /// <param name="far">A company stands here, so that two slips of the pen are not too many.</param>
    /// <param name="strong">The words before it say so.</param>
    private static bool CanBeNear(List<NameToken> tokens, int start, int length, out bool far, out bool strong)
    {
        strong = SlotCues.Before(tokens, start) == SlotStrength.Strong;
        var around = SlotCues.Around(tokens, start, length);
        far = start == 0 || around == SlotStrength.Strong || SlotCues.HasPreposition(tokens, start);
        var odd = 0;
        var letters = 0;
        for (var i = start; i < start + length; i++)
        {
            var word = tokens[i];
            if (word.IsNumber || SlotCues.IsLevel(word.Text) || (length == 1 && (IsNoName(word.Text) || word.OpensPlace || word.OpensRole)) || (word.Shouted && length == 1 && !far))
            {
                return false;
            }

            letters += word.Text.Length;
            odd += word.Rank == WordRank.None || (strong && (word.Rank == WordRank.Common || length > 1)) ? 1 : 0;
        }

        return odd > 0 && (length > 1 || around == SlotStrength.Strong || letters >= (far ? ShortWord : LongWord) || (around != SlotStrength.None && letters >= ShortWord));
    }

    private static bool MayBeMisspelt(NameToken token) => !token.IsNumber && !SlotCues.IsLevel(token.Text) && !token.OpensPlace && !token.OpensRole && token.Text.Length > 1 && token.Rank == WordRank.None;

    private static bool IsNoName(string word) => NoNames.Contains(word);

    /// <summary>A name nobody listed.</summary>
    private static CompanyMention? Unknown(string text, List<NameToken> tokens, int start, bool[] taken, out int length)
    {
        if (!UnlistedNames.IsAt(text, tokens, start, taken, IsNoName, out length))
        {
            return null;
        }

        var raw = text[tokens[start].Start..tokens[start + length - 1].End];
        return new CompanyMention(raw, null, UnlistedNames.Spoken(raw), NameMatch.None, tokens[start].Start, []);
    }

    private static CompanyMention Mention(string text, List<NameToken> tokens, int start, int length, CompanyName name, NameMatch match) =>
        new(text[tokens[start].Start..tokens[start + length - 1].End], name.Slugs.Count > 0 ? name.Slugs[0] : null, name.Spelling, match, tokens[start].Start, [.. name.Slugs.Skip(1)]);

    private static void Use(List<CompanyMention> mentions, CompanyMention mention, bool[] used, ref int at, int length)
    {
        mentions.Add(mention);
        used.AsSpan(at, length).Fill(true);
        at += length - 1;
    }
}
