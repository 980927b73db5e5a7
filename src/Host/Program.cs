using Microsoft.AspNetCore.Connections;
using Tremplin.Host;
using Tremplin.Kernel;
using Tremplin.Kernel.Data;

#pragma warning disable RS0030 // The command line of Host is the one place that writes to the console
try
{
    return await Commands.Run(args);
}
catch (BadSetting bad)
{
    await Console.Error.WriteLineAsync($"Tremplin ne démarre pas. {bad.Message}");
    return 1;
}
catch (Refusal refusal)
{
    await Console.Error.WriteLineAsync(refusal.Message);
    return 1;
}
catch (IOException busy) when (busy.InnerException is AddressInUseException)
{
    await Console.Error.WriteLineAsync($"Tremplin ne démarre pas. Un autre programme tient déjà ce port. Arrêtez-le, ou changez PORT. Détail : {busy.Message}");
    return 1;
}
catch (Exception fault) when (Database.IsUnavailable(fault))
{
    await Console.Error.WriteLineAsync($"La base de données ou le disque ne répond pas. Vérifiez qu'ils sont là, et qu'il reste de la place. Détail : {fault.GetBaseException().Message}");
    return 1;
}

/// <summary>Where the program begins; public so that tests can host it.</summary>
public partial class Program;
