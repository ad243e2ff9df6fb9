namespace KratomBot.Knowledge.Distiller;

/// <summary>Principal component analysis by Jacobi's rotations.</summary>
internal static class PrincipalAxes
{
    private const int Sweeps = 12;

    /// <summary>The rows, from their mean, along the axes on which they differ most.</summary>
    public static double[][] Project(double[][] rows, int dimensions)
    {
        var length = rows[0].Length;
        var mean = new double[length];
        foreach (var row in rows)
            for (var d = 0; d < length; d++) mean[d] += row[d] / rows.Length;
        foreach (var row in rows)
            for (var d = 0; d < length; d++) row[d] -= mean[d];
        var axes = Axes(Covariance(rows)).Take(dimensions).ToArray();
        return [.. rows.Select(row => Array.ConvertAll(axes, axis => Dot(row, axis)))];
    }

    private static double[][] Covariance(double[][] rows)
    {
        var length = rows[0].Length;
        double[][] sums = [.. Enumerable.Range(0, length).Select(_ => new double[length])];
        foreach (var row in rows)
            for (var i = 0; i < length; i++)
                for (var j = 0; j < length; j++) sums[i][j] += row[i] * row[j];
        return sums;
    }

    /// <summary>The axes of a symmetric matrix, the longest first, each pointing so that its largest entry is positive.</summary>
    private static IEnumerable<double[]> Axes(double[][] matrix)
    {
        var length = matrix.Length;
        double[][] axes = [.. Enumerable.Range(0, length).Select(i => { var axis = new double[length]; axis[i] = 1; return axis; })];
        for (var sweep = 0; sweep < Sweeps; sweep++)
            for (var p = 0; p < length; p++)
                for (var q = p + 1; q < length; q++) Rotate(matrix, axes, p, q);
        return Enumerable.Range(0, length).OrderByDescending(i => matrix[i][i]).Select(i => Signed(axes[i]));
    }

    private static void Rotate(double[][] matrix, double[][] axes, int p, int q)
    {
        if (matrix[p][q] == 0) return;
        var theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
        var tangent = (theta < 0 ? -1 : 1) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
        var cosine = 1 / Math.Sqrt((tangent * tangent) + 1);
        var sine = tangent * cosine;
        for (var k = 0; k < matrix.Length; k++)
            (matrix[k][p], matrix[k][q]) = ((cosine * matrix[k][p]) - (sine * matrix[k][q]), (sine * matrix[k][p]) + (cosine * matrix[k][q]));
        Turn(matrix[p], matrix[q], cosine, sine);
        Turn(axes[p], axes[q], cosine, sine);
    }

    private static void Turn(double[] one, double[] other, double cosine, double sine)
    {
        for (var k = 0; k < one.Length; k++)
            (one[k], other[k]) = ((cosine * one[k]) - (sine * other[k]), (sine * one[k]) + (cosine * other[k]));
    }

    private static double[] Signed(double[] axis) => axis.MaxBy(Math.Abs) < 0 ? Array.ConvertAll(axis, value => -value) : axis;

    private static double Dot(double[] one, double[] other)
    {
        double sum = 0;
        for (var i = 0; i < one.Length; i++) sum += one[i] * other[i];
        return sum;
    }
}
