// Palavras dentro de frases.

/** Um valor como palavra dentro de uma frase: "padrão". */
export function inner(value: string): string {
  return value.charAt(0).toLowerCase() + value.slice(1);
}
