namespace Tremplin.Orientation.Interests;

/// <summary>The lower root of a small positive matrix, to solve with it.</summary>
internal sealed class Cholesky
{
    readonly double[,] root;

    Cholesky(double[,] root) => this.root = root;

    int Size => root.GetLength(0);

    public double LogDeterminant => 2 * Enumerable.Range(0, Size).Sum(i => Math.Log(root[i, i]));

    public static Cholesky Of(double[,] matrix)
    {
        var size = matrix.GetLength(0);
        var root = new double[size, size];
        for (var i = 0; i < size; i++)
            for (var j = 0; j <= i; j++)
            {
                var rest = matrix[i, j];
                for (var k = 0; k < j; k++) rest -= root[i, k] * root[j, k];
                root[i, j] = i == j ? Math.Sqrt(rest) : rest / root[j, j];
            }
        return new(root);
    }

    public double[] Solve(double[] right)
    {
        var x = (double[])right.Clone();
        for (var i = 0; i < Size; i++)
        {
            for (var k = 0; k < i; k++) x[i] -= root[i, k] * x[k];
            x[i] /= root[i, i];
        }
        for (var i = Size - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < Size; k++) x[i] -= root[k, i] * x[k];
            x[i] /= root[i, i];
        }
        return x;
    }
}
