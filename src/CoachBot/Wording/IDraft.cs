namespace CoachBot.Wording;

/// <summary>
/// An answer that is shown while a language model still words it: only what has passed the guard, each time whole from its beginning. It is no
/// record: what counts is the answer that is saved, which takes its place.
/// </summary>
public interface IDraft
{
    /// <summary>Something was shown: the answer must take its place.</summary>
    bool WasShown { get; }

    /// <summary>Never throws and never waits: whoever words the answer goes on at once.</summary>
    void Show(string text);

    /// <summary>Nothing more is shown. What is shown after that is ignored.</summary>
    void Close();
}
