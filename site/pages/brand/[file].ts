// The files that make a portal an organisation's own: logos and style sheets, byte by byte.
import { brand } from "../../data.ts";

export function getStaticPaths() {
  const logos = [brand.logo, brand.logoDark].filter((logo) => logo !== null);
  return [...logos, ...brand.styles].map((file) => ({
    params: { file: file.path.slice(file.path.indexOf("/") + 1) },
    props: { file },
  }));
}

export function GET({ props }: { readonly props: ReturnType<typeof getStaticPaths>[number]["props"] }): Response {
  const { base64, type } = props.file;
  return new Response(Buffer.from(base64, "base64"), { headers: { "content-type": type } });
}
