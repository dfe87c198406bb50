using System.Globalization;
using System.Text;

namespace Lianghui.Documents.Pdf;

/// <summary>
/// Straightens the picture of a page (grey PGM): the angle, within three degrees, at which rows of ink and rows of paper differ most is that
/// of the lines; the picture is sheared back by it.
/// </summary>
internal static class Deskew
{
    private const double Most = 3;
    private const double Step = 0.1;
    private const double Least = 0.15;
    private const int Thin = 4;

    /// <summary>Straightens the file in place, if its lines are askew.</summary>
    /// <returns>The angle in degrees by which it was turned.</returns>
    internal static double Straighten(string path)
    {
        var file = File.ReadAllBytes(path);
        if (!TryHeader(file, out var width, out var height, out var start) || file.Length - start < (long)width * height)
        {
            return 0;
        }

        var angle = Angle(file.AsSpan(start), width, height);
        if (Math.Abs(angle) < Least)
        {
            return 0;
        }

        var straight = Turn(file.AsSpan(start, width * height), width, height, angle);
        File.WriteAllBytes(path, [.. file.AsSpan(0, start), .. straight]);
        return angle;
    }

    /// <summary>The angle of the lines in degrees, positive where they fall to the right.</summary>
    internal static double Angle(ReadOnlySpan<byte> grey, int width, int height)
    {
        var ink = new List<(int X, int Y)>();
        for (var y = 0; y < height; y += Thin)
        {
            for (var x = 0; x < width; x += Thin)
            {
                if (grey[(y * width) + x] < 128)
                {
                    ink.Add((x, y));
                }
            }
        }

        var (best, most) = (0d, -1d);
        for (var angle = -Most; angle <= Most + (Step / 2); angle += Step)
        {
            var sharpness = Sharpness(ink, Math.Tan(angle * Math.PI / 180), width, height);
            (best, most) = sharpness > most ? (angle, sharpness) : (best, most);
        }

        return ink.Count < 500 ? 0 : best;
    }

    private static double Sharpness(List<(int X, int Y)> ink, double slope, int width, int height)
    {
        var shift = (int)(width * Math.Abs(slope)) + 1;
        var rows = new int[((height + (2 * shift)) / Thin) + 2];
        foreach (var (x, y) in ink)
        {
            rows[(int)((y - (x * slope) + shift) / Thin)]++;
        }

        var sum = 0d;
        for (var i = 1; i < rows.Length; i++)
        {
            sum += Math.Pow(rows[i] - rows[i - 1], 2);
        }

        return sum;
    }

    private static byte[] Turn(ReadOnlySpan<byte> grey, int width, int height, double angle)
    {
        var (sin, cos) = Math.SinCos(angle * Math.PI / 180);
        var turned = new byte[width * height];
        var (middleX, middleY) = (width / 2d, height / 2d);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var fromX = (int)Math.Round(middleX + ((x - middleX) * cos) - ((y - middleY) * sin));
                var fromY = (int)Math.Round(middleY + ((x - middleX) * sin) + ((y - middleY) * cos));
                turned[(y * width) + x] = fromX >= 0 && fromX < width && fromY >= 0 && fromY < height ? grey[(fromY * width) + fromX] : (byte)255;
            }
        }

        return turned;
    }

    // P5, width, height, greatest value, one white space.
    private static bool TryHeader(byte[] file, out int width, out int height, out int start)
    {
        (width, height, start) = (0, 0, 0);
        var head = Encoding.ASCII.GetString(file, 0, Math.Min(60, file.Length));
        var fields = head.Split([' ', '\n', '\r', '\t'], 5, StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length < 4 || fields[0] != "P5" || fields[3] != "255"
            || !int.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out width) || !int.TryParse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture, out height))
        {
            return false;
        }

        start = head.IndexOf("255", head.IndexOf(fields[2], fields[1].Length + 2, StringComparison.Ordinal) + fields[2].Length, StringComparison.Ordinal) + 4;
        return true;
    }
}
