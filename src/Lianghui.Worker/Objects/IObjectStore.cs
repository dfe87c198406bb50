namespace Lianghui.Worker.Objects;

/// <summary>Keeps the bytes of documents under their SHA-256.</summary>
public interface IObjectStore
{
    /// <summary>The bytes of a hash.</summary>
    /// <exception cref="FileNotFoundException">They are not there.</exception>
    /// <exception cref="IOException">They cannot be read now.</exception>
    byte[] Read(string hash);
}
