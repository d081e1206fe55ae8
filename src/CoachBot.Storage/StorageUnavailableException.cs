namespace CoachBot.Storage;

/// <summary>The store cannot be opened; the message says what to do about it.</summary>
public sealed class StorageUnavailableException(string message, Exception? cause = null) : Exception(message, cause);
