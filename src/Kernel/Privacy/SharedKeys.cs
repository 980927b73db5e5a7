using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Tremplin.Kernel.Data;

namespace Tremplin.Kernel.Privacy;

/// <summary>The keys of data protection, in the database that every node shares; each is sealed by a secret that is not there, so that a stolen copy opens nothing.</summary>
public sealed class SharedKeys(IServiceScopeFactory scopes, string secret) : IXmlRepository
{
    static readonly (int Nonce, int Tag) Sizes = (AesGcm.NonceByteSizes.MaxSize, AesGcm.TagByteSizes.MaxSize);

    readonly byte[] key = HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret), 32, info: "Tremplin.SharedKeys.v1"u8.ToArray());

    /// <exception cref="CryptographicException">The secret is not the one that sealed them.</exception>
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var rows = scope.ServiceProvider.GetRequiredService<TremplinDb>().Set<SharedKey>().AsNoTracking().OrderBy(k => k.Name).ToList();
        return [.. rows.Select(row => XElement.Parse(Open(row)))];
    }

    /// <summary>A name that is already there stays as it is: what a key says never changes.</summary>
    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var words = Seal(friendlyName, element.ToString(SaveOptions.DisableFormatting));
        scope.ServiceProvider.GetRequiredService<TremplinDb>().Database.ExecuteSql($"insert into kernel_keys (name, sealed_xml) values ({friendlyName}, {words}) on conflict do nothing");
    }

    /// <summary>Shares the keys that were files of one machine; the files stay.</summary>
    public void Import(DirectoryInfo folder)
    {
        if (!folder.Exists) return;
        foreach (var file in folder.EnumerateFiles("*.xml")) StoreElement(XElement.Load(file.FullName), Path.GetFileNameWithoutExtension(file.Name));
    }

    string Seal(string name, string xml)
    {
        var words = Encoding.UTF8.GetBytes(xml);
        var whole = new byte[Sizes.Nonce + Sizes.Tag + words.Length];
        RandomNumberGenerator.Fill(whole.AsSpan(0, Sizes.Nonce));
        using var aes = new AesGcm(key, Sizes.Tag);
        aes.Encrypt(whole.AsSpan(0, Sizes.Nonce), words, whole.AsSpan(Sizes.Nonce + Sizes.Tag), whole.AsSpan(Sizes.Nonce, Sizes.Tag), Encoding.UTF8.GetBytes(name));
        return Convert.ToBase64String(whole);
    }

    string Open(SharedKey row)
    {
        var whole = Convert.FromBase64String(row.SealedXml).AsSpan();
        var words = new byte[whole.Length - Sizes.Nonce - Sizes.Tag];
        using var aes = new AesGcm(key, Sizes.Tag);
        aes.Decrypt(whole[..Sizes.Nonce], whole[(Sizes.Nonce + Sizes.Tag)..], whole.Slice(Sizes.Nonce, Sizes.Tag), words, Encoding.UTF8.GetBytes(row.Name));
        return Encoding.UTF8.GetString(words);
    }
}

/// <summary>Chooses the database as the place of the keys.</summary>
public static class SharedKeysRegistration
{
    public static IDataProtectionBuilder PersistKeysToDatabase(this IDataProtectionBuilder protection, string secret)
    {
        protection.Services.AddSingleton(s => new SharedKeys(s.GetRequiredService<IServiceScopeFactory>(), secret));
        protection.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(s => new ConfigureOptions<KeyManagementOptions>(o => o.XmlRepository = s.GetRequiredService<SharedKeys>()));
        return protection;
    }
}

/// <summary>One row of kernel_keys: a key or a revocation, by the name data protection gives it.</summary>
internal sealed class SharedKey
{
    public required string Name { get; init; }
    public required string SealedXml { get; init; }
}
