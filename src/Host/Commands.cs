using Tremplin.Learning;

namespace Tremplin.Host;

/// <summary>What the program does besides serving: Host migrate, Host content check [folder].</summary>
internal static class Commands
{
    public static async Task<int> Run(string[] args)
    {
#pragma warning disable RS0030
        if (args is ["content", "check", .. var folder]) return LearningModule.CheckContent(folder is [var path, ..] ? path : "content/courses", Console.Out);
#pragma warning restore RS0030
        var app = House.Build(args);
        if (args is ["migrate", ..])
        {
            await House.Migrate(app, CancellationToken.None);
            return 0;
        }
        await House.Prepare(app, app.Lifetime.ApplicationStopping);
        await app.RunAsync();
        return 0;
    }
}
