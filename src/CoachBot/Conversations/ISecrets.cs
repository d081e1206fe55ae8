namespace CoachBot.Conversations;

/// <summary>Random secrets that outlive a restart and are the same in every process that shares the store.</summary>
public interface ISecrets
{
    /// <summary>The secret of that name, made at the first call.</summary>
    /// <param name="length">In bytes.</param>
    byte[] FindOrMake(string name, int length);
}
