using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Tremplin.Kernel.Web;

/// <summary>What the framework says when a value cannot be read, in words that say what to do.</summary>
public static class FrenchMessages
{
    const string NotUnderstood = "Cette réponse n'a pas été comprise. Vérifiez-la.";

    public static void Set(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => $"« {Short(value)} » n'a pas été compris. Vérifiez ce champ.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"« {Short(value)} » n'a pas été compris. Vérifiez votre réponse.");
        messages.SetValueIsInvalidAccessor(value => $"« {Short(value)} » n'a pas été compris. Vérifiez votre réponse.");
        messages.SetValueMustBeANumberAccessor(_ => "Écrivez un nombre, en chiffres.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Écrivez un nombre, en chiffres.");
        messages.SetValueMustNotBeNullAccessor(_ => "Il manque une réponse ici.");
        messages.SetMissingBindRequiredValueAccessor(_ => "Il manque une réponse ici.");
        messages.SetMissingKeyOrValueAccessor(() => "Il manque une réponse ici.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "L'envoi est arrivé vide. Recommencez.");
        messages.SetUnknownValueIsInvalidAccessor(_ => NotUnderstood);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => NotUnderstood);
    }

    static string Short(string value) => value.Length > 40 ? value[..40] + "…" : value;
}
