using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace KratomBot.Sdk.Tests.Dialogs.Weaknesses;

/// <summary>Keeps the stack of one conversation as the text that a database would hold, so that a test can read it and put another in its place.</summary>
internal sealed class JsonTextStorage : IStorage
{
    private const string Property = "DialogState";
    private string? _key;

    public string Text { get; set; } = "";

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        Dictionary<string, object> found = [];
        if (_key is not null && keys.Contains(_key))
            found[_key] = new Dictionary<string, object> { [Property] = JsonSerializer.Deserialize<DialogState>(Text)! };
        return Task.FromResult<IDictionary<string, object>>(found);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var (key, value) in changes)
        {
            _key = key;
            Text = JsonSerializer.Serialize((DialogState)((IDictionary<string, object>)value)[Property]);
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        _key = null;
        return Task.CompletedTask;
    }
}
