using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

public abstract partial class BotState
{
    /// <summary>The state as this turn loaded it and has changed it since.</summary>
    public class CachedBotState
    {
        private string _original;

        /// <summary>A state that counts as loaded.</summary>
        public CachedBotState(IDictionary<string, object> state = null)
        {
            State = state ?? new Dictionary<string, object>(StringComparer.Ordinal);
            _original = Json();
        }

        /// <summary>The properties by name.</summary>
        public IDictionary<string, object> State { get; set; }

        internal static CachedBotState Loaded(object stored) => new(stored switch
        {
            IDictionary<string, object> state => state,
            JObject json => json.ToObject<Dictionary<string, object>>(),
            _ => null,
        });

        internal static CachedBotState Cleared() => new() { _original = null };

        internal bool HasChanged() => _original != Json();

        internal void Saved() => _original = Json();

        private string Json() => JsonConvert.SerializeObject(State);
    }
}
