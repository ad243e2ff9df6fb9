using System.Text.Json;
using Microsoft.Bot.Builder.Storage.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

public abstract partial class BotState
{
    /// <summary>The state as this turn loaded it and has changed it since.</summary>
    public class CachedBotState
    {
        private static readonly byte[] EmptyJson = "{}"u8.ToArray();
        private IDictionary<string, object> _state;
        private byte[] _original;
        private bool _isTouched;

        /// <summary>A state that counts as loaded.</summary>
        public CachedBotState(IDictionary<string, object> state = null)
        {
            _state = state ?? new Dictionary<string, object>(StringComparer.Ordinal);
            _original = state is { Count: > 0 } ? null : EmptyJson;
        }

        private CachedBotState(byte[] json)
        {
            _state = StoredJson.Read(json) as IDictionary<string, object> ?? new Dictionary<string, object>(StringComparer.Ordinal);
            _original = json;
        }

        /// <summary>The properties by name.</summary>
        public IDictionary<string, object> State
        {
            get
            {
                Touch();
                return _state;
            }

            set
            {
                Touch();
                _state = value;
            }
        }

        internal static CachedBotState Loaded(object stored) => new(stored switch
        {
            IDictionary<string, object> state => state,
            JObject json => json.ToObject<Dictionary<string, object>>(),
            _ => null,
        });

        internal static CachedBotState Loaded(byte[] json) => new(json);

        /// <summary>An empty state that differs from whatever is stored.</summary>
        internal static CachedBotState Cleared() => new() { _original = [], _isTouched = true };

        /// <summary>Whether the state differs from what was loaded.</summary>
        /// <param name="json">The bytes to write.</param>
        internal bool HasChanged(out byte[] json)
        {
            json = _isTouched
                ? StoredJson.Write(_state, _original, static (bytes, original) => bytes.SequenceEqual(original) ? null : bytes.ToArray())
                : null;
            return json is not null;
        }

        /// <summary>Like <see cref="HasChanged"/>, for a storage with a JSON of its own: what ours cannot write counts as changed.</summary>
        internal bool MayHaveChanged(out byte[] json)
        {
            try
            {
                return HasChanged(out json);
            }
            catch (Exception unwritable) when (IsUnwritable(unwritable))
            {
                json = null;
                return true;
            }
        }

        /// <summary>The state as bytes.</summary>
        internal byte[] ToBytes() => StoredJson.Write(_state);

        /// <summary>Says that the state is now stored as these bytes.</summary>
        internal void Saved(byte[] json)
        {
            _original = json;
            _isTouched = true;
        }

        // Whoever gets hold of the state may change it: what it was has to be known before.
        private void Touch()
        {
            if (_isTouched)
                return;
            _isTouched = true;
            try
            {
                _original ??= StoredJson.Write(_state);
            }
            catch (Exception unwritable) when (IsUnwritable(unwritable))
            {
                _original = null;
            }
        }

        private static bool IsUnwritable(Exception exception) =>
            exception is NotSupportedException or JsonException or InvalidOperationException;
    }
}
