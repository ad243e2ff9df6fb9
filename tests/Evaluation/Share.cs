using System.Globalization;

namespace KratomBot.Evaluation;

/// <summary>A share with its 95 % interval (Wilson).</summary>
/// <param name="Part">How many.</param>
/// <param name="Whole">Of how many.</param>
public readonly record struct Share(int Part, int Whole)
{
    private const double Z = 1.96;

    /// <summary>The share, from 0 to 1; 1 of nothing.</summary>
    public double Value => Whole == 0 ? 1 : (double)Part / Whole;

    /// <summary>The interval.</summary>
    public (double Low, double High) Interval
    {
        get
        {
            if (Whole == 0) return (0, 1);
            double n = Whole, p = Value, spread = Z * Math.Sqrt((p * (1 - p) / n) + (Z * Z / (4 * n * n))), centre = p + (Z * Z / (2 * n)), below = 1 + (Z * Z / n);
            return (Math.Max(0, (centre - spread) / below), Math.Min(1, (centre + spread) / below));
        }
    }

    /// <summary>The harmonic mean of two shares.</summary>
    public static double HarmonicMean(Share one, Share other) =>
        one.Value + other.Value > 0 ? 2 * one.Value * other.Value / (one.Value + other.Value) : 0;

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{100 * Value,5:F1} %  [{100 * Interval.Low:F0}–{100 * Interval.High:F0}]  {Part}/{Whole}");
}
