namespace Microsoft.Bot.Builder.Dialogs.Numbers;

/// <summary>Turns a number that was read into the type that was asked for.</summary>
internal static class NumberConversion
{
    public static bool Supports(Type type)
        => type == typeof(short) || type == typeof(int) || type == typeof(long) || type == typeof(float) || type == typeof(double) || type == typeof(decimal);

    /// <summary>Converts a number; false if the type cannot hold it, as a whole number cannot hold a half.</summary>
    public static bool TryConvert<T>(decimal number, out T value)
    {
        object converted = Type.GetTypeCode(typeof(T)) switch
        {
            TypeCode.Decimal => number,
            TypeCode.Double => (double)number,
            TypeCode.Single => (float)number,
            TypeCode.Int16 when IsWhole(number, short.MinValue, short.MaxValue) => (short)number,
            TypeCode.Int32 when IsWhole(number, int.MinValue, int.MaxValue) => (int)number,
            TypeCode.Int64 when IsWhole(number, long.MinValue, long.MaxValue) => (long)number,
            _ => null,
        };
        value = converted is T typed ? typed : default;
        return converted is not null;
    }

    private static bool IsWhole(decimal number, decimal least, decimal most) => decimal.IsInteger(number) && number >= least && number <= most;
}
