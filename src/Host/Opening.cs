using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts;
using Tremplin.Kernel.Data;
using Tremplin.Kernel.Privacy;

namespace Tremplin.Host;

/// <summary>What must be true of the database before the site opens; each « no » is a sentence that says what to do.</summary>
internal static class Opening
{
    public static async Task Check(WebApplication app, CancellationToken cancellationToken)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        if ((await services.GetRequiredService<TremplinDb>().Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            throw new BadSetting("La base de données n'est pas à jour. Sauvegardez-la (bin/backup), lancez « Tremplin.Host migrate » avec les mêmes réglages, puis démarrez.");
        if (app.Environment.IsProduction() && await AccountsModule.HasDemoPeople(services, cancellationToken))
            throw new BadSetting("La base de données contient les personnes de démonstration (Aïcha, Marcel...). Donnez à la production une base à elle : changez TREMPLIN_DATA ou ConnectionStrings__Tremplin.");
        if (services.GetService<SharedKeys>() is not { } keys) return;
        try
        {
            keys.GetAllElements();
            keys.Import(services.GetRequiredService<Settings>().Keys);
        }
        catch (CryptographicException)
        {
            throw new BadSetting("TREMPLIN_SECRET n'est pas celui qui a fermé les clés de cette base de données. Redonnez le premier : sans lui, ce qui est privé ne se lit plus.");
        }
    }
}
