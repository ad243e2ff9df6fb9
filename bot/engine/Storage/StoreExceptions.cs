namespace KratomBot.Engine.Storage;

/// <summary>The store cannot be used right now: locked, full, slow or unreachable. The same call may succeed later.</summary>
public sealed class StoreUnavailableException : Exception
{
    /// <summary>Creates the exception.</summary>
    public StoreUnavailableException() : this("The store cannot be used at the moment.") { }

    /// <summary>Creates the exception with a reason that holds nothing a user typed.</summary>
    public StoreUnavailableException(string message) : base(message) { }

    /// <summary>Creates the exception with a reason and what caused it.</summary>
    public StoreUnavailableException(string message, Exception? innerException) : base(message, innerException) { }
}

/// <summary>The store cannot be opened; the message says what to do about it.</summary>
public sealed class StoreOpenException : Exception
{
    /// <summary>Creates the exception.</summary>
    public StoreOpenException() : this("The store cannot be opened.") { }

    /// <summary>Creates the exception with a message that names the fix.</summary>
    public StoreOpenException(string message) : base(message) { }

    /// <summary>Creates the exception with a message that names the fix and what caused it.</summary>
    public StoreOpenException(string message, Exception? innerException) : base(message, innerException) { }
}

/// <summary>The conversation does not exist (any more): it was never created, was forgotten, or its time ran out.</summary>
public sealed class UnknownConversationException : Exception
{
    /// <summary>Creates the exception.</summary>
    public UnknownConversationException() : this("There is no such conversation.") { }

    /// <summary>Creates the exception with a message.</summary>
    public UnknownConversationException(string message) : base(message) { }

    /// <summary>Creates the exception with a message and what caused it.</summary>
    public UnknownConversationException(string message, Exception? innerException) : base(message, innerException) { }
}
