using System.Reflection;

namespace Tremplin.Tests.House;

/// <summary>The assemblies of the house, found by what Host loads: a new module is tested from its first day.</summary>
internal static class Modules
{
    static readonly string[] Foundations = ["Tremplin.Kernel", "Tremplin.Design"];

    public static IReadOnlyList<Assembly> All { get; } =
        [.. Directory.GetFiles(AppContext.BaseDirectory, "Tremplin.*.dll").Select(Path.GetFileNameWithoutExtension).Where(n => n is not "Tremplin.Tests").Order(StringComparer.Ordinal).Select(n => Assembly.Load(n!))];

    /// <summary>Every project but Kernel, Design and Host.</summary>
    public static IReadOnlyList<Assembly> OfTheTrade { get; } = [.. All.Where(a => a.GetName().Name is not "Tremplin.Host" && !Foundations.Contains(a.GetName().Name))];

    public static IEnumerable<Type> Types => All.SelectMany(a => a.GetTypes()).Where(t => !t.Name.Contains('<', StringComparison.Ordinal) && t.Namespace is not null && !t.Namespace.StartsWith("AspNetCoreGeneratedDocument", StringComparison.Ordinal));

    /// <summary>The files of the repository under a folder, as git would list them.</summary>
    public static IEnumerable<string> Files(string folder, params string[] endings) =>
        Directory.EnumerateFiles(Path.Combine(TestSite.Root, folder), "*", new EnumerationOptions { RecurseSubdirectories = true })
            .Select(f => Path.GetRelativePath(TestSite.Root, f))
            .Where(f => !f.Split('/').Any(part => part is "obj" or "node_modules" or "dist" || (part is "bin" && f.Contains("/bin/", StringComparison.Ordinal))))
            .Where(f => endings.Length is 0 || endings.Any(e => f.EndsWith(e, StringComparison.Ordinal)));

    public static string Text(string file) => File.ReadAllText(Path.Combine(TestSite.Root, file));
}
