namespace Tremplin.Kernel.Web;

/// <summary>The public pages of a module that have a name in their address, for /sitemap.xml.</summary>
public sealed record PublicPaths(Func<IServiceProvider, IEnumerable<string>> All);
