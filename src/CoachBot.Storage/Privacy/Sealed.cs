using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CoachBot.Storage.Privacy;

/// <summary>A person's key. Whoever has destroyed it has destroyed what it sealed, wherever copies of that lie.</summary>
internal sealed record PersonKey(long Id, byte[] Bytes);

/// <summary>Documents sealed with AES-256-GCM: format, key id, nonce, tag, then the text; bound to the place they stand in.</summary>
internal static class Sealed
{
    private const byte Format = 1;
    private const int Nonce = 12;
    private const int Tag = 16;
    private const int Head = 1 + sizeof(long) + Nonce + Tag;

    /// <summary>How many bytes at its beginning tell a sealed document from every other: format, key id and nonce.</summary>
    public const int Mark = 1 + sizeof(long) + Nonce;

    /// <param name="place">Table and row: a document moved elsewhere does not open.</param>
    public static byte[] Seal(PersonKey key, string text, string place)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var sealedBytes = new byte[Head + plain.Length];
        sealedBytes[0] = Format;
        BinaryPrimitives.WriteInt64BigEndian(sealedBytes.AsSpan(1), key.Id);
        var nonce = sealedBytes.AsSpan(1 + sizeof(long), Nonce);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(key.Bytes, Tag);
        cipher.Encrypt(nonce, plain, sealedBytes.AsSpan(Head), sealedBytes.AsSpan(Head - Tag, Tag), Encoding.UTF8.GetBytes(place));
        return sealedBytes;
    }

    public static long KeyIdOf(byte[] document) => BinaryPrimitives.ReadInt64BigEndian(document.AsSpan(1));

    /// <summary>No two documents have the same, whatever is in them.</summary>
    public static byte[] MarkOf(byte[] document) => document[..Mark];

    /// <exception cref="CryptographicException">It was changed, moved, or sealed with another key.</exception>
    public static string Open(PersonKey key, byte[] document, string place)
    {
        if (document.Length < Head || document[0] != Format)
        {
            throw new CryptographicException("Not a sealed document of a known format.");
        }

        var plain = new byte[document.Length - Head];
        using var cipher = new AesGcm(key.Bytes, Tag);
        cipher.Decrypt(document.AsSpan(1 + sizeof(long), Nonce), document.AsSpan(Head), document.AsSpan(Head - Tag, Tag), plain, Encoding.UTF8.GetBytes(place));
        return Encoding.UTF8.GetString(plain);
    }
}
