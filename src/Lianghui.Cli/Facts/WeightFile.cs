using Lianghui.Analysis.Weights;

namespace Lianghui.Cli.Facts;

/// <summary>Weights of the user's own (<c>estimate --weights-file</c>).</summary>
internal static class WeightFile
{
    /// <summary>Reads a table with the columns place and weight; a place without a weight does not count.</summary>
    /// <exception cref="UsageException">The file is wrong; the message names the line.</exception>
    internal static WeightSet Read(string path)
    {
        var weights = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (line, place, cells) in PlaceTable.Read(path, "weight"))
        {
            if (PlaceTable.Number(path, line, "weight", cells["weight"]) is not { } weight)
            {
                continue;
            }

            if (weight < 0 || !weights.TryAdd(place, weight))
            {
                throw new UsageException(weight < 0 ? $"{path}, line {line}: a weight is not negative." : $"{path}, line {line}: {place} has a weight already.");
            }
        }

        return new WeightSet($"weights of {Path.GetFileName(path)}", weights);
    }
}
