using Tremplin.Host;

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

/// <summary>Where the program begins; public so that tests can host it.</summary>
public partial class Program;
