using System.Reflection;
using System.Security.Cryptography;

namespace Lianghui.Corpus;

/// <summary>Fingerprint of files that travel inside an assembly.</summary>
internal static class ResourceHash
{
    /// <summary>First twelve digits of the SHA-256 of the resources whose names begin so.</summary>
    public static string Of(Assembly assembly, string prefix)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
